// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prelude.h"

namespace signalbox {

std::string_view prelude()
{
    // One literal a definition, none of them with a newline. Parameters are values ($x) where the
    // input is not the caller's any more: a filter parameter is evaluated on whatever the
    // definition has made of it by then.
    static constexpr char text[] =
        // Written in C++ because jq is slow at them: native.h. Nothing else can call there, for
        // what follows hides `input` and `debug`.
        R"jq(def first_of(f): ["first_of", f?] | debug | input; )jq"
        R"jq(def line: ["line", .] | debug | input; )jq"
        R"jq(def words: ["words", .] | debug | input; )jq"
        R"jq(def join_given($sep): ["join_given", ., $sep] | debug | input; )jq"
        R"jq(def _join($sep): reduce .[] as $i (null; (if . == null then "" else . + $sep end) )jq"
        R"jq(+ ($i | if type == "boolean" or type == "number" then tostring else . // "" end)) // ""; )jq"
        R"jq(def join($sep): (["join", ., $sep] | debug | input) // _join($sep); )jq"
        R"jq(def short: ["short", .] | debug | input; )jq"
        R"jq(def branch: ["branch", .] | debug | input; )jq"
        R"jq(def header($name): ["header", ., $name] | debug | input; )jq"
        R"jq(def clip($n): ["clip", ., $n] | debug | input; )jq"
        R"jq(def _swap($from; $to): ["swap", ., $from, $to] | debug | input; )jq"
        R"jq(def between($a; $b): ["between", $a, $b] | debug | input; )jq"
        R"jq(def ascii_downcase: ["lower", .] | debug | input; )jq"
        R"jq(def ascii_upcase: ["upper", .] | debug | input; )jq"
        // Out of reach. What only reads the surroundings says "nothing there", so that a habit from
        // the command line does no harm; what would give a wrong answer is an error that says why.
        R"jq(def env: {}; def input_filename: null; def input_line_number: 0; )jq"
        R"jq(def input: null; def inputs: empty; def debug: .; def stderr: .; )jq"
        R"jq(def get_search_list: []; def modulemeta: null; )jq"
        R"jq(def halt: error("halt is not available"); )jq"
        R"jq(def halt_error: halt; def halt_error($code): halt; )jq"
        // Dates: 1.6 ignores offsets and aborts on large numbers. Events carry dates as sent.
        R"jq(def _dates: error("dates are normalised by Signalbox: give them as they were sent"); )jq"
        R"jq(def now: _dates; def todate: _dates; def fromdate: _dates; def date: _dates; )jq"
        R"jq(def todateiso8601: _dates; def fromdateiso8601: _dates; )jq"
        R"jq(def dateadd(u; n): _dates; def datesub(u; n): _dates; )jq"
        R"jq(def mktime: _dates; def gmtime: _dates; def localtime: _dates; )jq"
        R"jq(def strptime($f): _dates; def strftime($f): _dates; def strflocaltime($f): _dates; )jq"
        // Regular expressions: the built-in gsub never ends on an empty match, and all of these are
        // quadratic in the length of the text.
        R"jq(def _regex: if length > 4096 then error("longer than 4096 characters: use split, which takes plain text") else . end; )jq"
        R"jq(def _named: reduce (.captures[] | select(.name != null)) as $c ({}; .[$c.name] = $c.string); )jq"
        R"jq(def _sub($re; replacement; $flags): if type != "string" then null else _regex | . as $in )jq"
        R"jq(| reduce (match($re; $flags) | select(.length > 0)) as $m ({at: 0, out: ""}; )jq"
        R"jq(.out += $in[.at:$m.offset] + ($m | _named | [replacement] | .[0] | if type == "string" then . elif . == null then "" else tojson end) )jq"
        R"jq(| .at = $m.offset + $m.length) | .out + $in[.at:] end; )jq"
        R"jq(def sub($re; replacement; $flags): _sub($re; replacement; $flags); )jq"
        R"jq(def sub($re; replacement): _sub($re; replacement; ""); )jq"
        R"jq(def gsub($re; replacement; $flags): _sub($re; replacement; $flags + "g"); )jq"
        R"jq(def gsub($re; replacement): _sub($re; replacement; "g"); )jq"
        R"jq(def split($re; $flags): if type != "string" then null else _regex | . as $in )jq"
        R"jq(| reduce (match($re; $flags + "g") | select(.length > 0)) as $m ({at: 0, out: []}; )jq"
        R"jq(.out += [$in[.at:$m.offset]] | .at = $m.offset + $m.length) | .out + [$in[.at:]] end; )jq"
        R"jq(def splits($re; $flags): split($re; $flags) | if . == null then null else .[] end; )jq"
        R"jq(def splits($re): splits($re; ""); )jq"
        // Choosing and naming.
        R"jq(def text: if . == null then . else tostring end; )jq"
        R"jq(def object: if type == "object" then . else {} end; )jq"
        R"jq(def list: if type == "array" then . else [] end; )jq"
        R"jq(def detail(name; value; url): {label: (name | text), value: (value | text), url: (url | text)}; )jq"
        R"jq(def detail(name; value): {label: (name | text), value: (value | text)}; )jq"
        // Escaping, for templates. Exact limits and pings are dealt with after the template.
        R"jq(def slack_escape: text | if . == null then null else _swap("&"; "&amp;") | _swap("<"; "&lt;") | _swap(">"; "&gt;") end; )jq"
        R"jq(def html_escape: slack_escape | if . == null then null else _swap("\""; "&quot;") | _swap("'"; "&#39;") end; )jq"
        R"jq(def discord_escape: text | if . == null then null else reduce ("\\", "*", "_", "~", "|", ">", "#", "-", "+", "[", "]", "(", ")", "<", ":", "@", "`") as $c (.; _swap($c; "\\" + $c)) end; )jq"
        R"jq(def chat_escape: text | if . == null then null else reduce ("<", ">", "|", "*", "_", "~", "`") as $c (.; _swap($c; "")) | words | join(" ") end; )jq"
        // Looks and times.
        R"jq(def colour: if . == null then null elif . == "passed" or . == "resolved" then "#187a38" )jq"
        R"jq(elif . == "failed" or . == "firing" then "#c0282d" elif . == "queued" or . == "running" then "#935d00" )jq"
        R"jq(elif . == "blocked" then "#7338c4" else "#5d6876" end; )jq"
        R"jq(def hex: text | if . == null then null else ascii_downcase | ltrimstr("#") | explode )jq"
        R"jq(| if length == 0 or length > 8 then null else reduce .[] as $c (0; if . == null then null )jq"
        R"jq(elif $c >= 48 and $c <= 57 then . * 16 + $c - 48 elif $c >= 97 and $c <= 102 then . * 16 + $c - 87 else null end) end end; )jq"
        R"jq(def duration: if type != "number" or . > 1e10 then null else ([., 0] | max | floor) as $s )jq"
        R"jq(| if $s < 60 then "\($s) s" elif $s < 3600 then "\($s / 60 | floor) min \($s % 60) s" )jq"
        R"jq(else "\($s / 3600 | floor) h \($s % 3600 / 60 | floor) min" end end; )jq"
        R"jq({} as $ENV | )jq";
    return {text, sizeof text - 1};
}

} // namespace signalbox
