import { expect, test } from "vitest";

import { parse, type TemplateContext } from "../../../playground/site/template";

test.each<{ source: string; context: TemplateContext; gives: string }>([
  { source: "<i>{{ a }}</i>", context: { a: `"<&'>` }, gives: "<i>&#34;&lt;&amp;&#39;&gt;</i>" },
  { source: "{{ a.b.c }}", context: { a: { b: { c: 1 } } }, gives: "1" },
  { source: "{{ a }}{{ b.c }}", context: {}, gives: "" },
  { source: "{% if a %}yes{% else %}no{% endif %}", context: { a: [] }, gives: "no" },
  { source: "{% if not a %}yes{% endif %}!", context: { a: "" }, gives: "yes!" },
  {
    source: '{% if a == "x" %}x{% elif a == "y" %}y{% else %}z{% endif %}',
    context: { a: "y" },
    gives: "y",
  },
  {
    source: "{% for x in list %}{% for y in x.inner %}{{ y }}{{ z }};{% endfor %}{% endfor %}",
    context: { list: [{ inner: [1, 2] }, { inner: [3] }], z: "<" },
    gives: "1&lt;;2&lt;;3&lt;;",
  },
  { source: "{% for x in list %}{{ x }}{% else %}none{% endfor %}", context: {}, gives: "none" },
])("$source gives $gives", ({ source, context, gives }) => {
  expect(parse(source)(context)).toBe(gives);
});

test.each(["{{ a|safe }}", "{% set a = 1 %}", "{% endif %}", "{{ a b }}"])(
  "%s is refused",
  (source) => {
    expect(() => parse(source)({})).toThrow(/template/);
  },
);
