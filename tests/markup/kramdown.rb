# Reads a JSON list of bodies, writes the list of what kramdown makes of them, set up as Jekyll sets it up.
require "json"
require "kramdown"
require "kramdown-parser-gfm"

OPTIONS = {
  input: "GFM", auto_ids: true, toc_levels: (1..6).to_a, entity_output: "as_char",
  smart_quotes: "lsquo,rsquo,ldquo,rdquo", hard_wrap: false, footnote_nr: 1, syntax_highlighter: "rouge",
  syntax_highlighter_opts: { "default_lang" => "plaintext", "guess_lang" => true }
}.freeze

puts JSON.generate(JSON.parse($stdin.read).map { |body| Kramdown::Document.new(body, OPTIONS).to_html })
