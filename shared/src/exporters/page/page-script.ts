/** What the page does: search. It is one text, so that the page can name it by its hash and no other may run. */
export const PAGE_SCRIPT = `(() => {
  const form = document.getElementById('search')
  const field = form.querySelector('input')
  const status = form.querySelector('output')
  const lines = Array.from(document.querySelectorAll('.line'))
  const items = Array.from(document.querySelectorAll('li'))
  const fold = text => {
    const lower = text.toLowerCase()
    return lower.length === text.length ? lower : text
  }
  let hits = []
  let at = -1

  const clear = () => {
    for (const hit of hits) {
      const parent = hit.parentNode
      hit.replaceWith(...hit.childNodes)
      parent.normalize()
    }
    for (const item of items) item.hidden = false
    hits = []
    at = -1
  }
  const markIn = (line, wanted) => {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
    const texts = []
    while (walker.nextNode()) texts.push(walker.currentNode)
    for (let text of texts) {
      for (let found = fold(text.data).indexOf(wanted); found >= 0; found = fold(text.data).indexOf(wanted)) {
        const rest = text.splitText(found)
        text = rest.splitText(wanted.length)
        const mark = document.createElement('mark')
        rest.replaceWith(mark)
        mark.append(rest)
        hits.push(mark)
      }
    }
  }
  const say = () => {
    status.textContent = field.value.trim() === '' ? '' : hits.length === 0 ? 'Nothing found' : (at + 1) + ' of ' + hits.length
  }
  const show = to => {
    if (hits.length === 0) return
    if (at >= 0) hits[at].removeAttribute('aria-current')
    at = (to + hits.length) % hits.length
    const hit = hits[at]
    hit.setAttribute('aria-current', 'true')
    for (let up = hit.closest('details'); up; up = up.parentElement.closest('details')) up.open = true
    hit.scrollIntoView({ block: 'center' })
    say()
  }
  const search = () => {
    clear()
    const wanted = fold(field.value.trim())
    if (wanted !== '') {
      for (const line of lines) markIn(line, wanted)
      for (const item of items) item.hidden = !item.querySelector('mark') && !!item.closest('.outline')
    }
    show(0)
    say()
  }

  form.hidden = false
  field.addEventListener('input', search)
  field.addEventListener('keydown', event => {
    if (event.isComposing) return
    if (event.key === 'Escape') {
      field.value = ''
      search()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      show(at + (event.shiftKey ? -1 : 1))
    }
  })
  form.addEventListener('submit', event => event.preventDefault())
  document.getElementById('previous').addEventListener('click', () => show(at - 1))
  document.getElementById('next').addEventListener('click', () => show(at + 1))
  addEventListener('beforeprint', () => {
    for (const folded of document.querySelectorAll('details')) folded.open = true
  })
})()
`

/** SHA-256 of the script, base64; a test computes it anew and says what it is. */
export const PAGE_SCRIPT_HASH = 'Ozcx2CbN6/74trgveKzpfAKE3xrxnC9hyUAhCLiqfNM='
