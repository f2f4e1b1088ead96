/**
 * The script with which a pipeline asks, for any POSIX shell with openssl and curl 7.76 or later. It reads CHANGE, STEWARD_URL,
 * STEWARD_KEY and STEWARD_SECRET, prints the answer, and fails unless it is yes. docs/deployment-gate.md shows the same text.
 */
export const DEPLOY_SCRIPT = String.raw`body=$(printf '{"change":"%s"}' "$CHANGE")
timestamp=$(date +%s)
nonce=$(openssl rand -hex 16)
hash=$(printf '%s' "$body" | openssl dgst -sha256 -r | cut -d ' ' -f 1)
signature=$(printf 'steward-1\nPOST\n%s\n%s\n%s' "$timestamp" "$nonce" "$hash" |
  openssl dgst -sha256 -hmac "$STEWARD_SECRET" -r | cut -d ' ' -f 1)
curl --silent --show-error --fail-with-body --max-time 60 "$STEWARD_URL" \
  --header "Content-Type: application/json" \
  --header "X-Steward-Key: $STEWARD_KEY" \
  --header "X-Steward-Timestamp: $timestamp" \
  --header "X-Steward-Nonce: $nonce" \
  --header "X-Steward-Signature: $signature" \
  --data-raw "$body"
`;
