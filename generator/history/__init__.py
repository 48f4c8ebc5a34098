"""How did the SDK come to be what it is: what each version changed, and since when is something there?

history.json ─ read ─► History ─┐
Facts of what is described now ─┴─ advance ─► Chronicle: the history as it becomes, and what isn't released yet
                                   ─► pages of releases, badges of what is new
"""

from .chronicle import Chronicle as Chronicle
from .chronicle import advance as advance
from .facts import Facts as Facts
from .facts import facts_of as facts_of
from .pages import told as told
from .state import NO_HISTORY as NO_HISTORY
from .state import BadHistory as BadHistory
from .state import History as History
from .state import Release as Release
from .text import history_text as history_text
from .text import read_history as read_history
