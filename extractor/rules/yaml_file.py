"""Reads a YAML file the strict way: no key twice, and yes, no, on, off are words."""

from pathlib import Path
from typing import Any, ClassVar

import yaml

# Ten times as fast where the package was built with libyaml, as its wheels are.
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BOOL = "tag:yaml.org,2002:bool"


class _PatternLoader(_Loader):  # type: ignore[misc]
    """YAML 1.2 where it matters to word lists, with an error for a key that comes twice."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag != _BOOL or first in "tTfF"]
        for first, resolvers in _Loader.yaml_implicit_resolvers.items()
    }

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """A mapping. Raises `yaml.YAMLError` when a key comes twice."""
        seen = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(None, None, f"key {key.value} twice", key.start_mark)
            seen.add(key.value)
        mapping: dict[Any, Any] = super().construct_mapping(node, deep)
        return mapping


def read_yaml(path: Path) -> Any:
    """The file's content. Raises `ValueError` when it is no YAML.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder) / "a.yaml"
    ...     _ = path.write_text("rows: [{cue: no, whole: true}]")
    ...     read_yaml(path)
    {'rows': [{'cue': 'no', 'whole': True}]}
    """
    try:
        return yaml.load(path.read_bytes(), Loader=_PatternLoader)
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from error
