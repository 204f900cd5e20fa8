// Draws each figure's chart from the data that stands in it, in the colours of the style sheet.
(() => {
  'use strict';
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const points = ['circle', 'rect', 'triangle', 'rectRot', 'cross', 'star'];
  const dashes = [[], [7, 4], [2, 3], [9, 3, 2, 3], [5, 2], [1, 4]];
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const dataset = (line, index, logarithmic) => {
    const ink = colour(`--series-${(index % 6) + 1}`);
    const shown = (y) => (y === null || (logarithmic && y <= 0) ? NaN : y);
    return {
      label: line.name,
      data: line.x.map((x, i) => ({ x, y: shown(line.y[i]) })),
      borderColor: ink,
      backgroundColor: ink,
      borderWidth: 2,
      borderDash: dashes[index % dashes.length],
      pointStyle: points[index % points.length],
      pointRadius: line.x.length > 60 ? 0 : 3,
      pointHitRadius: 8,
    };
  };

  // Chart.js chooses which marks of a logarithmic axis get a number; it would write 0.0000003 in full.
  function short(value, index, ticks) {
    return Chart.Ticks.formatters.logarithmic.call(this, value, index, ticks) && String(Number(value.toPrecision(2)));
  }

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
      data: { datasets: chart.series.map((line, i) => dataset(line, i, chart.logarithmic)) },
      options: {
        animation: false,
        maintainAspectRatio: false,
        interaction: { mode: 'nearest', axis: 'x', intersect: false },
        scales: {
          x: { ...axis('linear', chart.xTitle, whole ? { precision: 0 } : {}), bounds: 'data' },
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
