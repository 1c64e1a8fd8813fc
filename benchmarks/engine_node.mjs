// Fills a template with a Node engine and tells the processor time: called by engine.py.
// node engine_node.mjs ENGINE TEMPLATE VALUES.json OUT.docx   (VALUES holds a list; the last document is written)
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [engine, template, values, out] = process.argv.slice(2);
const require = createRequire(pathToFileURL(process.cwd() + "/"));
const data = readFileSync(template);
const contexts = JSON.parse(readFileSync(values, "utf-8"));

const fillers = {
  docxtemplater: () => {
    const PizZip = require("pizzip");
    const Docxtemplater = require("docxtemplater");
    return async (context) => {
      const document = new Docxtemplater(new PizZip(data), { paragraphLoop: true, linebreaks: true });
      document.render(context);
      return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
    };
  },
  "easy-template-x": () => {
    const { TemplateHandler } = require("easy-template-x");
    const handler = new TemplateHandler();
    return (context) => handler.process(data, context);
  },
};

const fill = fillers[engine]();
let written = await fill(contexts[0]); // the first is not counted: Node compiles as it goes
const began = process.cpuUsage();
for (const context of contexts) written = await fill(context);
const used = process.cpuUsage(began);
writeFileSync(out, Buffer.from(written));
console.log((used.user + used.system) / 1000 / contexts.length);
