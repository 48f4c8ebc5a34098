"""The types of the API: models of what it gives, and `...Param` dictionaries of what it takes.

Each is imported from its module when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_names

if TYPE_CHECKING:
    from .address import Address as Address, AddressParam as AddressParam
    from .login import Login as Login, LoginParam as LoginParam
    from .orphan import Orphan as Orphan
    from .role import Role as Role, RoleParam as RoleParam
    from .thing import Thing as Thing
    from .user import User as User, UserParam as UserParam
    from .user_change import UserChangeParam as UserChangeParam

_MODULES: dict[str, str] = {
    "Address": "address",
    "AddressParam": "address",
    "Login": "login",
    "LoginParam": "login",
    "Orphan": "orphan",
    "Role": "role",
    "RoleParam": "role",
    "Thing": "thing",
    "User": "user",
    "UserParam": "user",
    "UserChangeParam": "user_change",
}

__all__ = [
    "Address",
    "AddressParam",
    "Login",
    "LoginParam",
    "Orphan",
    "Role",
    "RoleParam",
    "Thing",
    "User",
    "UserChangeParam",
    "UserParam",
]

__getattr__, __dir__ = lazy_names(__name__, _MODULES)
