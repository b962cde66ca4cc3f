# Reads a JSON list of [body, YAML of options or null] and writes the list of what kramdown makes of them; null where it
# fails. Without options it is set up as Jekyll sets it up.
require "json"
require "kramdown"
require "kramdown-parser-gfm"
require "timeout"
require "yaml"

JEKYLL = {
  auto_ids: true, toc_levels: (1..6).to_a, entity_output: "as_char",
  smart_quotes: "lsquo,rsquo,ldquo,rdquo", hard_wrap: false, footnote_nr: 1, syntax_highlighter: "rouge",
  syntax_highlighter_opts: { "default_lang" => "plaintext", "guess_lang" => true }
}.freeze

def page(body, yaml)
  options = yaml ? YAML.unsafe_load(yaml).transform_keys { |key| key.to_s.delete_prefix(":").to_sym } : JEKYLL
  Timeout.timeout(60) { Kramdown::Document.new(body, options.merge(input: "GFM")).to_html }
rescue StandardError
  nil
end

puts JSON.generate(JSON.parse($stdin.read).map { |body, yaml| page(body, yaml) })
