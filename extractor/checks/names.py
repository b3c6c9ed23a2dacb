"""Whether two indicator names can mean one thing."""

from collections import Counter

ENOUGH = 0.8


def alike(first: str, second: str) -> bool:
    """Whether two names are made of nearly the same characters, or one is made of the other's.

    >>> alike("规范管理高血压患者", "高血压患者规范管理实际完成")
    True
    >>> alike("高血压患者规范管理", "糖尿病患者规范管理")
    False
    """
    shorter, longer = sorted((Counter(first), Counter(second)), key=lambda counts: counts.total())
    if shorter.total() < 5:
        return first == second
    return (shorter & longer).total() >= ENOUGH * longer.total() or (
        (shorter & longer).total() == shorter.total() and shorter.total() * 3 >= longer.total() * 2
    )


def share_a_word(first: str, second: str) -> bool:
    """Whether two names have two characters in a row in common.

    >>> share_a_word("整改问题", "查出问题"), share_a_word("交流教师", "池内编制")
    (True, False)
    """
    return any(first[at : at + 2] in second for at in range(len(first) - 1))
