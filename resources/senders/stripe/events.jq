# What happened is in "type" ("invoice.payment_failed"), to whom in data.object. Amounts are in the smallest unit.
(.body | object) as $b
| ($b.data | object | .object | object) as $thing
| ($b.related_object | object) as $related
| ($b.type | text) as $type
| def known($word): if ($word | type) == "string" and {"succeeded": 1, "paid": 1, "payment_succeeded": 1, "complete": 1, "completed": 1, "won": 1, "available": 1, "failed": 1,
      "payment_failed": 1, "payment_action_required": 1, "requires_action": 1, "uncollectible": 1, "lost": 1, "past_due": 1, "unpaid": 1, "finalization_failed": 1, "processing": 1,
      "pending": 1, "in_transit": 1, "requires_capture": 1, "canceled": 1, "void": 1, "voided": 1, "expired": 1, "reversed": 1, "needs_response": 1,
      "warning_needs_response": 1}[$word] then $word else null end;
  def spoken: text | if . == null then null else split(".") | join(" ") | split("_") | join(" ") | (.[0:1] | ascii_upcase) + .[1:] end;
  def digits($currency): {"bif": 0, "clp": 0, "djf": 0, "gnf": 0, "jpy": 0, "kmf": 0, "krw": 0, "mga": 0, "pyg": 0, "rwf": 0, "ugx": 0, "vnd": 0, "vuv": 0, "xaf": 0, "xof": 0, "xpf": 0,
    "bhd": 3, "jod": 3, "kwd": 3, "omr": 3, "tnd": 3}[$currency] // 2;
  def amount($number; $currency): if ($number | type) != "number" or ($currency | type) != "string" then null
    else ($currency | ascii_downcase) as $code | digits($code) as $n
      | (if $number < 0 then "-" else "" end) as $sign | (if $number < 0 then -$number else $number end | tostring) as $all
      | (if ($all | length) <= $n then "0000"[0:$n + 1 - ($all | length)] + $all else $all end) as $padded
      | $sign + (if $n == 0 then $padded else $padded[0:-$n] + "." + $padded[-$n:] end) + " " + ($code | ascii_upcase) end;
  (if $type == null then null else $type | split(".")[-1] end | known(.)) as $told
| if $b | (has("type") or has("data") or has("related_object") or has("api_version")) | not then empty else {
    subject: [first_of($thing.object, $related.type, "event"), first_of($thing.id, $related.id, $b.id)],
    kind: "other",
    status: first_of($told, known($thing.status), "info"),
    wireStatus: $type,
    title: ([($type | spoken) // "Event", (amount(first_of($thing.amount_due, $thing.amount_total, $thing.amount, $thing.total); $thing.currency))] | join_given(": ")),
    project: first_of($b.account, $b.context, "Stripe"),
    pipeline: first_of($thing.object, $related.type),
    attempt: $thing.attempt_count,
    number: $thing.number,
    environment: (if $b.livemode == false then "test" elif $b.livemode == true then "live" else null end),
    author: first_of($thing.customer_email, ($thing.customer_details | object | .email), $thing.receipt_email),
    message: first_of(($thing.last_payment_error | object | .message), ($thing.last_finalization_error | object | .message), $thing.failure_message, $thing.description),
    url: (if $b.id == null then null else "https://dashboard.stripe.com/" + (if $b.livemode == false then "test/" else "" end) + "events/\($b.id | text)" end),
    order: $b.created,
    startedAt: $thing.created,
    finishedAt: (if $told != null then $b.created else null end),
    details: [detail("customer"; ($thing.customer | if type == "object" then .id else . end)), detail("reason"; $thing.reason), detail("invoice"; $thing.hosted_invoice_url; $thing.hosted_invoice_url),
              detail("receipt"; $thing.receipt_url; $thing.receipt_url)]
  } end
