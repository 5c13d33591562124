/// What stands before the title; the policy lets a browser fetch and run nothing at all.
let pageStart: StaticString = """
  <!DOCTYPE html>
  <html lang="nl">
  <head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
  style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="referrer" content="no-referrer">
  """

/// How a page looks on a screen, wide or narrow, light or dark, and on paper.
///
/// Nothing moves, so there is nothing to reduce. The contents of many cases come last in the file
/// and show on top; `reading-flow` makes the keyboard and a screen reader follow what shows.
let pageStyle: StaticString = """
  <style>
  :root { color-scheme: light dark; --inkt: #1b1b1b; --zacht: #4a4a4a; --lijn: #8a8a8a;
    --vlak: #f3f1ec; --grond: #ffffff; --accent: #1f4e79; }
  @media screen and (prefers-color-scheme: dark) {
    :root { --inkt: #f0efec; --zacht: #c4c2bd; --lijn: #85837e; --vlak: #2a2b2e;
      --grond: #17181a; --accent: #9cc7f0; }
  }
  * { box-sizing: border-box; }
  body { margin: 0 auto; max-width: 50rem; padding: 1.5rem 1.25rem 3rem; color: var(--inkt);
    background: var(--grond); font: 1rem/1.5 "Segoe UI", Helvetica, Arial, sans-serif;
    overflow-wrap: anywhere; }
  main { display: flex; flex-direction: column; reading-flow: flex-visual; }
  main > * { min-width: 0; }
  .inhoud { order: -1; }
  h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
  h2 { font-size: 1.15rem; line-height: 1.3; margin: 2rem 0 .5rem; }
  h3, h4 { font-size: 1rem; line-height: 1.3; margin: 1.25rem 0 .35rem; }
  p { margin: 0 0 .5rem; }
  .onder { color: var(--zacht); }
  .kern { background: var(--vlak); border-left: .35rem solid var(--accent);
    padding: .75rem 1rem; margin: 1rem 0 1.5rem; }
  .kern p:last-child { margin: 0; }
  .breed { overflow-x: auto; margin: 0 0 1rem; }
  table { width: 100%; border-collapse: collapse; overflow-wrap: break-word; }
  caption { text-align: left; font-weight: 700; padding: 0 0 .4rem; }
  th, td { text-align: left; vertical-align: top; padding: .45rem .6rem;
    border-bottom: 1px solid var(--lijn); }
  th[scope=row] { overflow-wrap: anywhere; min-width: 3.5rem; }
  thead th { border-bottom: 2px solid var(--inkt); }
  th.bedrag, td.bedrag { text-align: right; white-space: nowrap;
    font-variant-numeric: tabular-nums; }
  section { border-top: 2px solid var(--inkt); margin-top: 1.75rem; }
  section > h2, section > h3 { margin: .75rem 0 .5rem; font-size: 1.15rem; }
  article { border-top: .35rem solid var(--accent); margin-top: 3rem; }
  article > header h2 { font-size: 1.35rem; margin: .75rem 0 .25rem; }
  dl { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: .35rem 1rem; margin: 0; }
  dt { font-weight: 700; grid-column: 1; }
  dd { margin: 0; grid-column: 2; }
  .merk { display: inline-block; border: 2px solid currentColor; border-radius: .2rem;
    padding: 0 .45rem; font-size: .9rem; font-weight: 700; white-space: nowrap; }
  .merk + .onder { display: block; font-size: .9rem; }
  .open { border-style: dashed; }
  .vol { background: var(--inkt); border-color: var(--inkt); color: var(--grond); }
  details { margin: 1rem 0 0; }
  details + details { margin-top: .25rem; }
  summary { cursor: pointer; font-weight: 700; color: var(--accent); padding: .15rem 0; }
  details > :not(summary) { margin-left: 1rem; }
  summary + h3, summary + h4 { margin-top: .5rem; }
  .stappen { list-style-type: ""; padding: 0; margin-top: .5rem; margin-bottom: .75rem; }
  .stappen li { display: grid; grid-template-columns: 3rem 6rem minmax(0, 1fr);
    column-gap: .75rem; padding: .4rem 0; border-top: 1px solid var(--lijn); }
  .stappen li > ol, .stappen li > .breed { grid-column: 1 / -1; margin: .5rem 0 0 1rem; }
  .nummer { grid-column: 1; font-variant-numeric: tabular-nums; }
  .antwoord { grid-column: 2; }
  .vraag { grid-column: 3; }
  .vraag p { margin: 0; }
  .vraag p + p { margin-top: .15rem; }
  .bron { color: var(--zacht); }
  a { color: var(--accent); }
  a:focus-visible, summary:focus-visible, .breed:focus-visible {
    outline: 3px solid var(--accent); outline-offset: 2px; }
  :target { scroll-margin-top: 1rem; }
  footer { margin-top: 2rem; border-top: 1px solid var(--lijn); padding-top: .75rem;
    font-size: .9rem; color: var(--zacht); }
  @media (max-width: 34rem) {
    body { padding: 1rem .75rem 2rem; }
    dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
    dd { grid-column: 1; margin-bottom: .5rem; }
    th, td { padding: .4rem .3rem; font-size: .875rem; }
    th.bedrag { white-space: normal; }
    .merk { font-size: .8rem; padding: 0 .25rem; }
    details > :not(summary) { margin-left: 0; }
    .stappen li { grid-template-columns: 3rem minmax(0, 1fr); }
    .vraag { grid-column: 1 / -1; }
    .stappen li > ol, .stappen li > .breed { margin-left: .5rem; }
  }
  @page { size: A4; margin: 14mm 16mm; }
  @media print {
    body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.35; }
    h1 { font-size: 15pt; } h2, section > h2, section > h3 { font-size: 11.5pt; }
    h3, h4 { font-size: 10pt; }
    section { margin-top: .8rem; } section > h2, section > h3 { margin-top: .4rem; }
    .kern { margin: .6rem 0 .8rem; padding: .4rem .8rem; }
    p { margin-bottom: .25rem; } dl { gap: .1rem 1rem; } h3, h4 { margin: .5rem 0 .2rem; }
    details { margin-top: .5rem; } summary { padding: 0; }
    .stappen { margin: .25rem 0 .5rem; } .stappen li { padding: .2rem 0; }
    .vraag p + p { margin-top: 0; } .merk, .merk + .onder { font-size: 1em; }
    th, td { padding: .25rem .5rem; } footer { margin-top: .8rem; font-size: 8.5pt; }
    .breed { overflow: visible; }
    thead { display: table-header-group; }
    .stappen table, .stappen li:not(:has(li)) { break-inside: avoid; }
    .stappen > li:first-child { break-before: avoid; }
    tr, dl, .kern, .nummer, .antwoord, .vraag { break-inside: avoid; }
    h1, h2, h3, h4, caption, summary, summary ~ .onder { break-after: avoid; }
    article { break-before: page; margin-top: 0; }
    details::details-content { content-visibility: visible; block-size: auto; }
    summary { list-style: none; color: inherit; }
    summary::-webkit-details-marker { display: none; }
    a { color: inherit; text-decoration: none; }
    .vol { background: #fff; color: var(--inkt); border-width: 3px; }
  }
  </style>
  """
