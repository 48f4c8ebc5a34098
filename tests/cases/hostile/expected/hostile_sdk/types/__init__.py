"""The types of the API: models of what it gives, and `...Param` dictionaries of what it takes.

Each is imported from its module when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_names

if TYPE_CHECKING:
    from .etc_passwd import EtcPasswd as EtcPasswd
    from .go_import_os_os_system_x_import_os import GoImportOsOsSystemXImportOsParam as GoImportOsOsSystemXImportOsParam
    from .m_import_os import (
        MImportOs as MImportOs,
        MImportOsP as MImportOsP,
        MImportOsPParam as MImportOsPParam,
        MImportOsParam as MImportOsParam,
        MImportOsWord as MImportOsWord,
        MImportOsWordParam as MImportOsWordParam,
    )
    from .u import U as U
    from .v import V as V
    from .v_model import VModel as VModel

_MODULES: dict[str, str] = {
    "EtcPasswd": "etc_passwd",
    "GoImportOsOsSystemXImportOsParam": "go_import_os_os_system_x_import_os",
    "MImportOs": "m_import_os",
    "MImportOsP": "m_import_os",
    "MImportOsPParam": "m_import_os",
    "MImportOsParam": "m_import_os",
    "MImportOsWord": "m_import_os",
    "MImportOsWordParam": "m_import_os",
    "U": "u",
    "V": "v",
    "VModel": "v_model",
}

__all__ = [
    "EtcPasswd",
    "GoImportOsOsSystemXImportOsParam",
    "MImportOs",
    "MImportOsP",
    "MImportOsPParam",
    "MImportOsParam",
    "MImportOsWord",
    "MImportOsWordParam",
    "U",
    "V",
    "VModel",
]

__getattr__, __dir__ = lazy_names(__name__, _MODULES)
