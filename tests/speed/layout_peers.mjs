// layout_peers.mjs NAME ITERATIONS IN OUT: lays a graph out with a package of Node's world and tells the milliseconds.
// IN: "nodes", then one edge per line; OUT: one place per line. The packages are looked for in the folder from which
// this is started; exit status 3: not installed there.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [name, iterations, input, output] = [process.argv[2], Number(process.argv[3]), ...process.argv.slice(4)];
const require = createRequire(process.cwd() + '/');
const load = async (packageName) => {
    try {
        return require(packageName);
    } catch (fault) {
        if (fault.code !== 'ERR_REQUIRE_ESM' && fault.code !== 'ERR_PACKAGE_PATH_NOT_EXPORTED') process.exit(3);
    }
    return import(pathToFileURL(`${process.cwd()}/node_modules/${packageName}/src/index.js`).href);
};

const lines = readFileSync(input, 'utf8').trim().split('\n');
const count = Number(lines[0]);
const edges = lines.slice(1).map((line) => line.split(' ').map(Number)).filter(([a, b]) => a !== b);

// Places from a small generator of its own, so that every run starts alike.
let state = 1;
const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
const places = Array.from({ length: count }, () => ({ x: random() * 1000, y: random() * 1000 }));

const run = {
    async graphology() {
        const { UndirectedGraph } = await load('graphology');
        const layout = await load('graphology-layout-forceatlas2');
        const graph = new UndirectedGraph();
        places.forEach((place, node) => graph.addNode(node, place));
        edges.forEach(([a, b]) => graph.mergeEdge(a, b));
        const settings = { ...layout.inferSettings(graph), barnesHutOptimize: true };
        const start = performance.now();
        const done = layout(graph, { iterations, settings });
        return [performance.now() - start, places.map((_, node) => done[node])];
    },
    async ngraph() {
        const graph = (await load('ngraph.graph'))();
        const create = await load('ngraph.forcelayout');
        places.forEach((_, node) => graph.addNode(node));
        edges.forEach(([a, b]) => graph.addLink(a, b));
        const start = performance.now();
        const layout = create(graph);
        for (let i = 0; i < iterations; i++) layout.step();
        return [performance.now() - start, places.map((_, node) => layout.getNodePosition(node))];
    },
    async d3() {
        const d3 = await load('d3-force');
        const nodes = places.map((_, index) => ({ index }));
        const start = performance.now();
        const simulation = d3.forceSimulation(nodes).force('charge', d3.forceManyBody()).force('center', d3.forceCenter())
            .force('link', d3.forceLink(edges.map(([source, target]) => ({ source, target })))).stop();
        simulation.tick(iterations);
        return [performance.now() - start, nodes];
    },
};

const [milliseconds, done] = await run[name]();
writeFileSync(output, `${milliseconds}\n` + done.map(({ x, y }) => `${x} ${y}`).join('\n') + '\n');
