import { createHash, timingSafeEqual } from 'node:crypto'
import type { Access, Credentials } from './access.ts'
import { createAddressLimit } from './address-limit.ts'

/** A room of people with yesterday's link behind one address makes this many; a guesser needs 2^131. */
const WRONG_KEYS_PER_MINUTE = 60

const digestOf = (text: string) => createHash('sha256').update(text).digest()

/** Whoever has the key of the link may do everything, whoever has not may do nothing. */
export function createKeyAccess(key: string, now: () => number): Access {
  const wanted = digestOf(key)
  // Cookies are shared by all ports of a host: a name of its own keeps two servers apart.
  const cookieName = `fishbone_key_${wanted.toString('hex').slice(0, 8)}`
  // A right key is never counted, and so never held up.
  const failures = createAddressLimit(now, WRONG_KEYS_PER_MINUTE)

  // A4: digests of equal length are compared in constant time, so that no part of the key can be felt for.
  const isRight = (given: string) => timingSafeEqual(digestOf(given), wanted)

  const answerTo = (given: readonly string[], address: string) => {
    if (given.some(isRight)) return 'yes'
    if (given.length > 0 && failures.count(address)) return 'slow-down'
    return 'sign-in'
  }

  const shownBy = ({ cookies, bearer, queryKey }: Credentials) =>
    [cookies.get(cookieName), bearer, queryKey].filter(given => typeof given === 'string')

  return {
    decide: (_permission, _rca, credentials) => answerTo(shownBy(credentials), credentials.address),
    exchange: (given, address) => {
      const answer = answerTo([given], address)
      return { answer, cookie: answer === 'yes' ? { name: cookieName, value: key } : null }
    },
    linkKey: key,
  }
}
