// Looks at pages in headless Chromium, at two widths, light and dark. Prints a line for each fault; exits with 1 if there is any.
// node look.js CHROME ADDRESS USERNAME PASSWORD [FOLDER FOR PICTURES]
const fs = require("fs");
const path = require("path");
const puppeteer = require("puppeteer-core");

const [chrome, address, username, password, pictures] = process.argv.slice(2);
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const pages = ["/", "/desk/login", "/desk", "/desk/messages", "/desk/letters", "/desk/work", "/desk/storage", "/desk/trade", "/desk/nowhere"];
const looks = [
  { width: 1280, scheme: "light" },
  { width: 1280, scheme: "dark" },
  { width: 390, scheme: "light" },
  { width: 390, scheme: "dark" },
];

async function main() {
  const browser = await puppeteer.launch({ executablePath: chrome, args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"] });
  const faults = [];
  let seen = 0;
  try {
    for (const { width, scheme } of looks) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width, height: 900, isMobile: width < 600 });
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      let where = "";
      page.on("console", message => message.type() === "error" && !/404/.test(message.text()) && faults.push(`${where}: ${message.text()}`));
      page.on("requestfailed", request => faults.push(`${where}: ${request.url()} failed`));
      for (const asked of pages) {
        const target = asked === "/desk/letters" ? await firstLetter(page) : asked;
        where = `${asked} ${width} ${scheme}`;
        await page.goto(address + target, { waitUntil: "load" });
        if (pictures)
          await page.screenshot({ path: path.join(pictures, `${asked.replace(/\W+/g, "-")}-${width}-${scheme}.png`), fullPage: true });
        await page.evaluate(() => document.querySelectorAll("details").forEach(details => { details.open = true; }));
        faults.push(...(await inspect(page)).map(fault => `${where}: ${fault}`));
        seen++;
        if (asked === "/desk/login")
          await signIn(page);
      }
      await context.close();
    }
  } finally {
    await browser.close();
  }
  faults.forEach(fault => console.log(fault));
  console.log(`${seen} looks, ${faults.length} faults`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

async function firstLetter(page) {
  await page.goto(`${address}/desk/messages`);
  return page.$eval("a[href^='/desk/letters/']", link => link.getAttribute("href"));
}

// By the keyboard alone: the first field has the focus already.
async function signIn(page) {
  await page.keyboard.type(username);
  await page.keyboard.press("Tab");
  await page.keyboard.type(password);
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  if (new URL(page.url()).pathname !== "/desk")
    throw new Error(`Signing in led to ${page.url()}`);
}

async function inspect(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const found = (await window.axe.run()).violations.map(rule => `${rule.id} (${rule.impact}): ${rule.nodes.map(node => node.target.join(" ")).join(", ")}`);
    if (document.scrollingElement.scrollWidth > window.innerWidth)
      found.push(`wider than its window: ${document.scrollingElement.scrollWidth} instead of ${window.innerWidth}`);
    if (getComputedStyle(document.body).display !== "flex")
      found.push("the style sheet does not apply");
    return found;
  });
}

main().catch(failure => {
  console.error(failure);
  process.exitCode = 2;
});
