"""The types of the API: models of what it gives, and `...Param` dictionaries of what it takes.

Each is imported from its module when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_names

if TYPE_CHECKING:
    from .any_model import AnyModel as AnyModel
    from .class_ import Class as Class, ClassParam as ClassParam
    from .class_model import ClassModel as ClassModel, ClassModelParam as ClassModelParam
    from .con_ import Con as Con
    from .foo import Foo as Foo, FooBarProperty as FooBarProperty
    from .foo_bar import FooBar as FooBar
    from .foo_param_model import FooParamModel as FooParamModel
    from .none import None_ as None_
    from .stream_model import StreamModel as StreamModel, UnpackModel as UnpackModel
    from .u540_d_u524_d import U540dU524d as U540dU524d

_MODULES: dict[str, str] = {
    "AnyModel": "any_model",
    "Class": "class_",
    "ClassParam": "class_",
    "ClassModel": "class_model",
    "ClassModelParam": "class_model",
    "Con": "con_",
    "Foo": "foo",
    "FooBarProperty": "foo",
    "FooBar": "foo_bar",
    "FooParamModel": "foo_param_model",
    "None_": "none",
    "StreamModel": "stream_model",
    "UnpackModel": "stream_model",
    "U540dU524d": "u540_d_u524_d",
}

__all__ = [
    "AnyModel",
    "Class",
    "ClassModel",
    "ClassModelParam",
    "ClassParam",
    "Con",
    "Foo",
    "FooBar",
    "FooBarProperty",
    "FooParamModel",
    "None_",
    "StreamModel",
    "U540dU524d",
    "UnpackModel",
]

__getattr__, __dir__ = lazy_names(__name__, _MODULES)
