// Runs a Python worker module inside CPython 3.14 (npm package pyodide) and answers requests about files.
//   node --stack-size=… host.mjs PYODIDE_FOLDER WORKER.py
// A request is one line of JSON on stdin, {"path": …, …}; the answer on stdout is its length in bytes, a line end, and the
// UTF-8 text that the worker's handle(data: bytes, request: dict) -> str returned. host.py is the same for a native Python.
import { readFileSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

const [folder, worker] = process.argv.slice(2).map((p) => resolve(p));
const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.mjs`));
const python = await loadPyodide({ indexURL: `${folder}/`, stdout: () => {}, stderr: () => {} });

python.globals.set('worker_source', readFileSync(worker, 'utf8'));
python.runPython(`
import gc, json, sys, types, warnings
warnings.simplefilter("ignore")
gc.disable()  # syntax trees hold no cycles
worker = types.ModuleType("worker")
exec(compile(worker_source, "worker.py", "exec"), worker.__dict__)
def answer(data, request):
    return worker.handle(data.to_bytes(), json.loads(request))
`);
const answer = python.globals.get('answer');

function send(text) {
    const body = Buffer.from(text, 'utf8');
    for (const part of [Buffer.from(`${body.length}\n`), body]) {
        for (let at = 0; at < part.length;) at += writeSync(1, part, at);
    }
}

send(python.runPython('sys.version'));
try {
    for await (const line of createInterface({ input: process.stdin, terminal: false })) {
        const data = readFileSync(JSON.parse(line).path);
        send(answer(new Uint8Array(data.buffer, data.byteOffset, data.length), line));
    }
} catch (error) {  // node would print the whole minified source line
    process.stderr.write(`${error}\n`);
    process.exit(1);
}
process.exit(0);
