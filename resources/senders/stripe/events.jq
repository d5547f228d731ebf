# What happened is in "type" ("invoice.payment_failed"), to whom in data.object. Amounts are in the smallest unit.
(.body | object) as $b
| ($b.data | object | .object | object) as $thing
| ($b.related_object | object) as $related
| ($b.type | text) as $type
| def known($word): if $word != null and (["succeeded", "paid", "payment_succeeded", "complete", "completed", "won", "available", "failed", "payment_failed",
      "payment_action_required", "requires_action", "uncollectible", "lost", "past_due", "unpaid", "finalization_failed", "processing", "pending", "in_transit", "requires_capture",
      "canceled", "void", "voided", "expired", "reversed", "needs_response", "warning_needs_response"] | index([$word])) != null then $word else null end;
  def spoken: text | if . == null then null else split(".") | join(" ") | split("_") | join(" ") | (.[0:1] | ascii_upcase) + .[1:] end;
  def digits($currency): if ["bif", "clp", "djf", "gnf", "jpy", "kmf", "krw", "mga", "pyg", "rwf", "ugx", "vnd", "vuv", "xaf", "xof", "xpf"] | index([$currency]) != null then 0
    elif ["bhd", "jod", "kwd", "omr", "tnd"] | index([$currency]) != null then 3 else 2 end;
  def amount($number; $currency): if ($number | type) != "number" or ($currency | type) != "string" then null
    else ($currency | ascii_downcase) as $code | digits($code) as $n
      | (if $number < 0 then "-" else "" end) as $sign | (if $number < 0 then -$number else $number end | tostring) as $all
      | (if ($all | length) <= $n then "0000"[0:$n + 1 - ($all | length)] + $all else $all end) as $padded
      | $sign + (if $n == 0 then $padded else $padded[0:-$n] + "." + $padded[-$n:] end) + " " + ($code | ascii_upcase) end;
  (if $type == null then null else $type | split(".")[-1] end) as $last
| if ([$b | has("type", "data", "related_object", "api_version")] | any) | not then empty else {
    subject: [first_of($thing.object, $related.type, "event"), first_of($thing.id, $related.id, $b.id)],
    kind: "other",
    status: first_of(known($last), known($thing.status), "info"),
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
    finishedAt: (if known($last) != null then $b.created else null end),
    details: [detail("customer"; ($thing.customer | if type == "object" then .id else . end)), detail("reason"; $thing.reason), detail("invoice"; $thing.hosted_invoice_url; $thing.hosted_invoice_url),
              detail("receipt"; $thing.receipt_url; $thing.receipt_url)]
  } end
