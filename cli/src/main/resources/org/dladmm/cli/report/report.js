// Draws each figure's chart from the data that stands in it, in the colours of the style sheet.
(() => {
  'use strict';
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const points = ['circle', 'rect', 'triangle', 'rectRot', 'cross', 'star'];
  const dashes = [[], [7, 4], [2, 3], [9, 3, 2, 3], [5, 2], [1, 4]];
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  // Where sections begin, with their names as far as there is room.
  const sections = (parts) => ({
    id: 'sections',
    afterDraw({ ctx, chartArea, scales }) {
      ctx.save();
      ctx.strokeStyle = colour('--faint');
      ctx.fillStyle = colour('--faint');
      ctx.font = `12px ${Chart.defaults.font.family}`;
      ctx.textBaseline = 'bottom';
      parts.forEach(({ x, name }, i) => {
        const at = Math.max(chartArea.left, scales.x.getPixelForValue(x));
        const end = i + 1 < parts.length ? scales.x.getPixelForValue(parts[i + 1].x) : chartArea.right;
        if (i > 0) {
          ctx.setLineDash([2, 3]);
          ctx.beginPath();
          ctx.moveTo(at, chartArea.top - 18);
          ctx.lineTo(at, chartArea.bottom);
          ctx.stroke();
        }
        if (ctx.measureText(name).width + 6 < end - at) {
          ctx.fillText(name, at + 3, chartArea.top - 5);
        }
      });
      ctx.restore();
    },
  });

  const dataset = (line, index, chart) => {
    const logarithmic = chart.logarithmic;
    const apart = ({ p0, p1 }) => chart.sections.some(({ x }) => p0.parsed.x < x && x <= p1.parsed.x);
    const ink = colour(`--series-${(index % 6) + 1}`);
    const shown = (y) => (y === null || (logarithmic && y <= 0) ? NaN : y);
    return {
      label: line.name,
      data: line.x.map((x, i) => ({ x, y: shown(line.y[i]) })),
      borderColor: ink,
      backgroundColor: ink,
      borderWidth: 2,
      borderDash: dashes[index % dashes.length],
      segment: { borderColor: (ctx) => (apart(ctx) ? 'transparent' : undefined) },
      pointStyle: points[index % points.length],
      pointRadius: line.x.length > 60 ? 0 : 3,
      pointHitRadius: 8,
    };
  };

  // Chart.js chooses which marks of a logarithmic axis get a number; it would write 0.0000003 in full.
  function short(value, index, ticks) {
    return Chart.Ticks.formatters.logarithmic.call(this, value, index, ticks) && String(Number(value.toPrecision(2)));
  }

  // The last value always has a mark, which must not run into the one before.
  const spaced = ({ ticks }) => {
    const [a, b, c] = ticks.slice(-3).map(({ value }) => value);
    if (ticks.length > 3 && c - b < 0.7 * (b - a)) {
      ticks.splice(-2, 1);
    }
  };

  // A logarithmic axis has marks beyond the data, too, and would draw them outside.
  const inside = (scale) => {
    scale.ticks = scale.ticks.filter(({ value }) => value >= scale.min && value <= scale.max);
  };

  const axis = (type, text, ticks) => ({
    type,
    title: { display: true, text, color: colour('--faint') },
    grid: { color: colour('--rule') },
    border: { color: colour('--rule') },
    ticks: { color: colour('--faint'), maxRotation: 0, ...ticks },
  });

  // As the lines are drawn: the legend knows their colours, but not their dashes.
  const legend = (chart) =>
    Chart.defaults.plugins.legend.labels
      .generateLabels(chart)
      .map((label) => ({ ...label, lineWidth: 2, lineDash: chart.data.datasets[label.datasetIndex].borderDash }));

  const draw = (figure) => {
    const chart = JSON.parse(figure.querySelector('script').textContent);
    const whole = chart.series.every((line) => line.x.every(Number.isInteger));
    return new Chart(figure.querySelector('canvas'), {
      type: 'line',
      data: { datasets: chart.series.map((line, i) => dataset(line, i, chart)) },
      plugins: chart.sections.length > 1 ? [sections(chart.sections)] : [],
      options: {
        animation: false,
        layout: { padding: { top: chart.sections.length > 1 ? 20 : 0 } },
        maintainAspectRatio: false,
        interaction: { mode: 'nearest', axis: 'x', intersect: false },
        scales: {
          x: chart.logarithmicX
            ? { ...axis('logarithmic', chart.xTitle, { callback: short }), bounds: 'data', afterBuildTicks: inside }
            : {
                ...axis('linear', chart.xTitle, whole ? { precision: 0 } : {}),
                bounds: 'data',
                afterBuildTicks: spaced,
              },
          y: chart.logarithmic
            ? axis('logarithmic', chart.yTitle, { callback: short })
            : axis('linear', chart.yTitle, {}),
        },
        plugins: {
          legend: {
            display: chart.series.length > 1,
            align: 'start',
            labels: {
              color: colour('--ink'),
              usePointStyle: true,
              pointStyle: 'line',
              pointStyleWidth: 36,
              generateLabels: legend,
            },
          },
        },
      },
    });
  };

  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  let charts = [];
  const drawAll = () => {
    charts.forEach((chart) => chart.destroy());
    charts = Array.from(document.querySelectorAll('figure'), draw);
  };
  dark.addEventListener('change', drawAll);
  window.addEventListener('beforeprint', () => charts.forEach((chart) => chart.resize()));
  drawAll();
})();
