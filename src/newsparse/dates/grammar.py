"""What a date statement looks like, as patterns over the letters of its tokens.

``d`` is a number of one or two digits, ``y`` a year, ``T`` three numbers (``25.4.2023``), ``t`` a
time, ``p`` two numbers with a stop (``14.05``), ``e`` eight digits, ``b`` a year of the Buddhist calendar; ``<kind>`` any word of a kind.
"""

from __future__ import annotations

import re
from functools import cache

from .letters import letters_of

_DATE = r"""
(?:
   (?P<triple> T )
  |(?P<packed> e )
  |(?P<ctime> <month> \.? d ,? t <zone>? (?: [+\-] [tyn] )? y )
  |(?P<era> (?: <era> [dn] <year> | <first_year> ) d <moon> d <day> )
  |(?P<buddhist> d <month> \.? (?: ,? <era> | <year> )? b )
  |(?P<cjk> y <year> d <moon> d <day> )
  |(?P<marked> d (?: <moon> d [,/\-]? <year>? | / d - ) y )
  |(?P<text>
      d <ordinal>? \.? <ordinal>? <of>{0,2} <month> \.? ,? (?: <of> | <era> ){0,2} y (?: <year> \.? )?
     |d [\-/.] <month> [\-/.] (?: y | d )
     |<month> [\-/] d [\-/] (?: y | d )
     |d <ordinal>? \.? <month> \.? ' d
     |<month> \.? <of>? d <ordinal>? \.? [,.]? <of>? y
     |<month> \.? d <ordinal>? ,? ' d
     |y \.? <year>? \.? ,? <month> \.? d <ordinal>? \.? (?: -? <day> \.? )?
     |y \.? <year>? \.? d \.? <month> )
  |(?P<short> d \.? <month> \.? d (?! [:.p] | <half> | <oclock> | <minute> ) )
  |(?P<month>
      <month> \.? ,? <of>{0,2} y (?: <year> \.? )?
     |y <year> d <moon>
     |y \.? <year> \.? <month>
     |<moon> d ,? <year>? y )
  |(?P<day>
      d <ordinal>? \.? <of>{0,2} <month>
     |<month> \.? d <ordinal>? )
)
"""

_ZONE = r"""
(?: ,? <zone> (?: [+\-] [dtyn] )? | \( <zone> (?: [+\-] [dtyn] )? \) | \+ [tyn] )?
"""

_CLOCK = rf"""
(?: <at> \.? ){{0,2}} (?P<%(name)s>\()? <half>?
(?: t | p %(p)s | d <oclock> (?: d <minute>? )? | d (?= <half> ) )
<half>? \.? (?: <oclock> \.? )? {_ZONE} (?(%(name)s) \) )
(?: \( t <zone>? \) )?
"""

_MENTION = rf"""
(?P<label> <label> [:.\-|,/]{{0,2}} (?: <at> | <of> | <abbreviation> ){{0,2}} :? )?
(?P<early> {_CLOCK % {"name": "open", "p": "(?= <half> | <oclock> | [,(]? <zone> )"}} [,.|/\-]{{0,2}} <at>? )??
(?P<before> (?: <weekday> [.,]{{0,2}} | <abbreviation> [.,]{{1,2}} ) (?: <at> | <of> ){{0,2}} )?
(?P<date> {_DATE} )
(?P<named> [,|/\-]{{0,2}} <weekday> | \( <weekday> \) )?
(?(early) | (?P<late> [,.|/:\-]{{0,3}} {_CLOCK % {"name": "opened", "p": "(?! x )"}} )? )
(?(label) | (?P<after> ,? <after> (?! [:(]? [dytTp] ) | \( <after> \) )? )
"""

_TAIL = rf"""
(?: <label> [:.]? {_CLOCK % {"name": "open", "p": ""}}
  | (?: d :? )? (?: <noise> [.:]? )+ (?: d (?: <noise> \.? )* )?
  | (?: <weekday> ,? )? x{{0,3}} <edition> (?: -? x ){{0,2}}
  | [,.|/:z\-()]+ | <at> | <of> | <abbreviation> )
"""


def _compiled(template: str) -> re.Pattern[str]:
    # The names of groups look like kinds, but follow "?P".
    words = re.sub(r"(?<!\?P)<(\w+)>", lambda match: f"[{letters_of(match[1])}]", template)
    return re.compile(words, re.VERBOSE)


@cache
def mention() -> re.Pattern[str]:
    """One date with its label, weekday and time."""
    return _compiled(_MENTION)


@cache
def tail() -> re.Pattern[str]:
    """What may stand beside the dates of a date line: the time of a change, a reading time, an
    edition, punctuation.
    """
    return _compiled(_TAIL)
