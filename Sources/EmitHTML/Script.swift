/// The page's script: sorting by a column, and a box that filters long tables. The page reads without it.
enum Script {
  static let code: StaticString = #"""
    (() => {
      const root = document.documentElement;
      root.classList.add("js");
      const collator = new Intl.Collator(root.lang, { numeric: true });
      // What is shown is what is sorted by: "−1,234.50", "66.7%" and "2026-10-31" as numbers, a dash last.
      const key = (row, column, isText) => {
        const text = row.cells[column]?.textContent ?? "";
        if (text === "" || text === "–") return "";
        if (isText) return text;
        const isDay = /^\d{4}-\d\d/.test(text);
        return Number(text.replace(isDay ? /-/g : /[,%+]/g, "").replace("−", "-"));
      };
      const compare = (a, b, isText, sign) => {
        if (a === "" || b === "") return (a === "") - (b === "");
        return sign * (isText ? collator.compare(a, b) : a - b);
      };
      // Totals keep their places; the other rows are put in order around them.
      const arrange = (body, rows) => {
        const sorted = rows[Symbol.iterator]();
        const all = [...body.rows].map(row =>
          row.classList.contains("total") ? row : sorted.next().value);
        body.append(...all);
      };
      const sortable = table => {
        const body = table.tBodies[0];
        const original = [...body.rows].filter(row => !row.classList.contains("total"));
        for (const button of table.tHead.querySelectorAll("button")) {
          button.addEventListener("click", () => {
            const head = button.closest("th");
            const isText = head.classList.contains("t");
            const steps = isText ? ["ascending", "descending"] : ["descending", "ascending"];
            const next = steps[steps.indexOf(head.getAttribute("aria-sort")) + 1];
            for (const other of table.tHead.querySelectorAll("[aria-sort]")) other.removeAttribute("aria-sort");
            if (!next) return arrange(body, original);
            head.setAttribute("aria-sort", next);
            const sign = next === "ascending" ? 1 : -1;
            arrange(body, original
              .map(row => [key(row, head.cellIndex, isText), row])
              .sort((a, b) => compare(a[0], b[0], isText, sign))
              .map(pair => pair[1]));
          });
        }
      };
      const filterable = table => {
        const rows = [...table.tBodies[0].rows].filter(row => !row.classList.contains("total"));
        if (rows.length < 16) return;
        const label = document.createElement("label");
        const input = document.createElement("input");
        const count = document.createElement("output");
        label.className = "filter";
        input.type = "search";
        label.append(document.body.dataset.filter, input, count);
        input.addEventListener("input", () => {
          const wanted = input.value.trim().toLowerCase();
          let shown = 0;
          for (const row of rows) {
            row.hidden = !row.textContent.toLowerCase().includes(wanted);
            if (!row.hidden) shown += 1;
          }
          count.textContent = wanted ? shown + " / " + rows.length : "";
        });
        table.parentNode.before(label);
      };
      for (const table of document.querySelectorAll(".scroll > table")) {
        if (table.tHead.querySelector("button")) sortable(table);
        filterable(table);
      }
    })();
    """#
}
