using System.Collections.Concurrent;
using System.Diagnostics;
using Mostrador.Benchmarks.Forest;
using Mostrador.Benchmarks.Http;
using Mostrador.Benchmarks.Language;
using Mostrador.Benchmarks.Overview;
using Mostrador.Benchmarks.Report;
using Mostrador.Benchmarks.Reports;
using Mostrador.Benchmarks.Servers;
using Mostrador.Benchmarks.Tokens;
using Mostrador.Kernel.Reports.Spreadsheets.Reading;

namespace Mostrador.Benchmarks;

/// <summary>Measures the embedded host in its own process, each figure beside a reference of the same minute.</summary>
/// <param name="only">Which parts; null = those of the one command.</param>
/// <param name="modules">Which modules the overview takes in; null = all.</param>
internal sealed class Benchmark(IReadOnlyCollection<string>? only, IReadOnlyCollection<string>? modules) : IDisposable
{
    private const int Rounds = 3;
    private static readonly string[] Whole = ["invoices", "workbooks", "forest", "language", "tokens", "overview", "start"];
    private static readonly string[] OfShop = ["product", "list", "summary", "orders", "login"];
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(3);

    // Beside the program, so that the data lie on the disk of the checkout and not in a temporary folder, which may be memory.
    private readonly DirectoryInfo _folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "data", Path.GetRandomFileName()));
    private readonly List<Line> _lines = [];

    public static IReadOnlyList<string> Notes { get; } =
    [
        $"{Environment.ProcessorCount} cores. The load runs on the same cores as the server; CPU µs is what the server used of them for one request. Load average before the run: {LoadAverage()}.",
    ];

    /// <summary>The overview, if it was asked for.</summary>
    public OverviewFigures? Overview { get; private set; }

    private string Data => Path.Combine(_folder.FullName, "shop");

    private string Bodies => Path.Combine(_folder.FullName, "bodies");

    public async Task<IReadOnlyList<Line>> Run()
    {
        Alone();
        if (OfShop.Any(Wanted))
            Served();
        if (Wanted("overview"))
            Overview = await new OverviewRun(_folder.FullName, modules, Say).Run();
        if (Wanted("stockly"))
            Stocked();
        if (Wanted("shifts"))
            await Shifted();
        if (Wanted("sims"))
            await Simmed();
        if (Wanted("dashboards"))
            await Shown();
        if (Wanted("lists"))
            await Listed();
        if (Wanted("start"))
            Starts();
        return _lines;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    // Measured first, while nothing else of this program has run.
    private void Alone()
    {
        if (Wanted("invoices"))
        {
            Say("invoices");
            _lines.Add(Invoices.Run(WarmUp, Time));
        }

        if (Wanted("workbooks"))
        {
            Say("workbooks");
            _lines.AddRange(Workbooks.Run(_folder.FullName, Rounds));
        }

        if (Wanted("forest"))
        {
            Say("forest");
            _lines.AddRange(Forests.Run(_folder.FullName));
        }

        if (Wanted("language"))
        {
            Say("language");
            _lines.AddRange(Sentences.Run(WarmUp / 2, Time / 2));
        }

        if (Wanted("tokens"))
        {
            Say("tokens");
            _lines.Add(TokenChecks.Run(WarmUp / 2, Time / 2));
        }
    }

    private void Served()
    {
        using var host = ServerProcess.LocalHost(Data);
        Say("filling the shop");
        using var shop = Shop.Fill(host);
        KeepBodies(shop);
        using var bare = ServerProcess.Bare(Bodies);
        Reads(host, bare, shop);
        Sales(host, shop);
        Logins(host, shop);
        Memory(host, bare);
    }

    private void Stocked()
    {
        using var host = ServerProcess.LocalHost(Path.Combine(_folder.FullName, "warehouse"));
        Say("filling the warehouse");
        using var warehouse = Warehouse.Fill(host);
        Directory.CreateDirectory(Bodies);
        File.WriteAllBytes(Path.Combine(Bodies, "stockly"), warehouse.Get(warehouse.List));
        using var bare = ServerProcess.Bare(Bodies);
        _lines.Add(Compare(
            $"Stockly: GET 20 of {Warehouse.Products:N0} products, filtered and sorted", host, warehouse.List, bare, "/stockly/1/", warehouse.Token));
        Say("POST sale");
        var (sales, answers) = (new List<Measured>(), new List<Measured>());
        for (var round = 0; round < Rounds; round++)
        {
            sales.Add(Load.Run(host, WarmUp, Time, number => new NewSale(warehouse, number)));
            answers.Add(Load.Run(bare, WarmUp / 2, Time / 3, _ => new SameRequest(Request.Get("/stockly/1/", ""), 200)));
        }

        _lines.Add(Line.Of(
            "Stockly: POST sale of three lines with warranties, durable", Measured.Median(sales), "bare endpoint, nothing stored", Measured.Median(answers).PerSecond));
    }

    private async Task Shifted()
    {
        using var host = ServerProcess.LocalHost(Path.Combine(_folder.FullName, "tills"));
        using var tills = Tills.Open(host);
        Say("POST Local SIM sale");
        var sales = Enumerable.Range(0, Rounds).Select(_ => Load.Run(host, WarmUp, Time, till => new SameRequest(tills.Sale(till), 200))).ToList();
        Say("closing shifts");
        var (empty, full) = (Median(() => tills.CloseAfter(0)), Median(() => tills.CloseAfter(Tills.SalesOfLongShift)));
        Say("listing shifts");
        tills.Fill();
        Directory.CreateDirectory(Bodies);
        await File.WriteAllBytesAsync(Path.Combine(Bodies, "shifts"), await tills.Get(Tills.List));
        using var bare = ServerProcess.Bare(Bodies);
        var answers = Load.Run(bare, WarmUp, Time, _ => new SameRequest(Request.Get("/shifts/1/", ""), 200));
        _lines.Add(Line.Of("Local SIM: POST sale of two items at 16 tills, durable", Measured.Median(sales), "bare endpoint, nothing stored", answers.PerSecond));
        _lines.Add(new Line($"Local SIM: close a shift with {Tills.SalesOfLongShift:N0} sales", full, "ms", "a shift without sales", empty)
        {
            Goal = "< 1,000 ms",
            IsReached = full < 1000,
        });
        _lines.Add(Compare($"Local SIM: GET the shifts of one seller, of {Tills.Shifts:N0}", host, Tills.List, bare, "/shifts/1/", tills.Admin));
    }

    private static double Median(Func<double> measure) => Enumerable.Range(0, Rounds).Select(_ => measure()).Order().ElementAt(Rounds / 2);

    private async Task Simmed()
    {
        Say("uploading SIMs");
        using var host = ServerProcess.LocalHost(Path.Combine(_folder.FullName, "sims"));
        var workbook = SimShop.Workbook();
        var start = Stopwatch.GetTimestamp();
        var rows = WorkbookReader.FirstSheet(workbook, new WorkbookLimits(int.MaxValue, int.MaxValue, int.MaxValue)).Count();
        var reading = Stopwatch.GetElapsedTime(start);
        using var shop = await SimShop.Fill(host, workbook);
        _lines.Add(new Line($"Local SIM: upload of {SimShop.Sims:N0} SIMs in one file, durable", shop.Uploading.TotalSeconds, "s", $"reading its {rows:N0} rows alone", reading.TotalSeconds));
        Directory.CreateDirectory(Bodies);
        string[] lists = ["sims/", "sims/lotes", "dashboard/inventario"];
        for (var i = 0; i < lists.Length; i++)
            await File.WriteAllBytesAsync(Path.Combine(Bodies, $"sims{i}"), await shop.Get(lists[i]));
        using var bare = ServerProcess.Bare(Bodies);
        for (var i = 0; i < lists.Length; i++)
        {
            Say($"GET {lists[i]}");
            var mine = await shop.Time(new Uri(host.Address, $"/localsim/api/{lists[i]}").ToString());
            var line = new Line($"Local SIM: GET {lists[i]} of {SimShop.Sims:N0} SIMs, alone", mine, "ms", "bare endpoint, same bytes", await shop.Time(new Uri(bare.Address, $"/sims{i}/1/").ToString()));
            _lines.Add(line with { Goal = "< 500 ms", IsReached = mine < 500 });
        }

        _lines.Add(new Line("Local SIM: peak memory after all that", host.PeakMegabytes, "MB", "bare endpoint", bare.PeakMegabytes));
    }

    private async Task Shown()
    {
        const int Month = 30;
        const int TenYears = 3650;
        Say("filling Local SIM for a month and for ten years");
        var (young, old) = (Path.Combine(_folder.FullName, "month"), Path.Combine(_folder.FullName, "years"));
        await Years.Fill(young, Month);
        await Years.Fill(old, TenYears);
        using var month = ServerProcess.LocalHost(young);
        using var years = ServerProcess.LocalHost(old);
        var (tokenOfMonth, tokenOfYears) = (Years.Token(month), Years.Token(years));
        _lines.Add(new Line(
            $"Local SIM: the first look at all, {TenYears:N0} days old", Years.Look(years, tokenOfYears), "s", $"the same, {Month} days old", Years.Look(month, tokenOfMonth)));
        foreach (var (what, path) in new[] { ("statistics of all time", "stats"), ("statistics of a seller", "stats?user_id=3"), ("sales of 30 days", "ventas-ingresos") })
        {
            var line = Compare(
                $"Local SIM: GET {what}, {TenYears:N0} days old", years, $"/localsim/api/dashboard/{path}", month, $"/localsim/api/dashboard/{path}",
                tokenOfYears, tokenOfMonth);
            _lines.Add(line with { Reference = $"the same, {Month} days old", Goal = ">= 0.5", IsReached = line.Ratio >= 0.5 });
        }
    }

    private async Task Listed()
    {
        Say("filling the list");
        await using var list = await SearchedList.Fill(Path.Combine(_folder.FullName, "list"));
        Say("searching the list");
        _lines.AddRange(await list.Measure());
    }

    private void Reads(ServerProcess host, ServerProcess bare, Shop shop)
    {
        if (Wanted("product"))
        {
            var line = Compare("GET one product, with a token", host, "/pos/api/products/1/", bare, "/product/1/", shop.Token);
            _lines.Add(line with { Goal = ">= 0.35", IsReached = line.Ratio >= 0.35 });
        }

        if (Wanted("list"))
            _lines.Add(Compare("GET 1,000 products", host, "/pos/api/products/", bare, "/products/1/", shop.Token));
        if (Wanted("summary"))
            _lines.Add(Compare("GET sales summary, 30 days", host, "/pos/api/analytics/sales-summary/", bare, "/summary/1/", shop.Token));
    }

    // The two servers take turns, so that a neighbour's noise falls on both.
    private static Line Compare(string what, ServerProcess host, string path, ServerProcess bare, string barePath, string token, string? bareToken = null)
    {
        Say(what);
        var (request, bareRequest) = (Request.Get(path, token), Request.Get(barePath, bareToken ?? token));
        var (measured, reference) = (new List<Measured>(), new List<Measured>());
        for (var round = 0; round < Rounds; round++)
        {
            measured.Add(Load.Run(host, WarmUp, Time, _ => new SameRequest(request, 200)));
            reference.Add(Load.Run(bare, WarmUp, Time, _ => new SameRequest(bareRequest, 200)));
        }

        var (mine, its) = (Measured.Median(measured), Measured.Median(reference));
        return Line.Of(what, mine, "bare endpoint, same bytes", its.PerSecond);
    }

    private void Sales(ServerProcess host, Shop shop)
    {
        if (!Wanted("orders"))
            return;
        Say("POST order, POST pay");
        var (order, product) = RawSales.StoredBodies(Path.Combine(Data, "documents.db"));
        using var raw = new RawSales(_folder.FullName, order, product);
        var unpaid = new ConcurrentQueue<long>();
        var (orders, payments, commits) = (new List<Measured>(), new List<Measured>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            commits.Add(raw.Run(Time));
            orders.Add(Load.Run(host, WarmUp, Time, number => new NewOrder(shop.Token, number, unpaid)));
            payments.Add(Load.Run(host, WarmUp / 2, Time, _ => new Payment(shop.Token, unpaid)));
        }

        const string Reference = "raw SQLite, one FULL commit per order, one thread";
        var reference = commits.Order().ElementAt(Rounds / 2);
        var (made, paid) = (Measured.Median(orders), Measured.Median(payments));
        var line = Line.Of("POST order of two lines, durable", made, Reference, reference);
        _lines.Add(line with { Goal = ">= 1.0", IsReached = line.Ratio >= 1 });
        _lines.Add(Line.Of("POST payment, durable", paid, Reference, reference));
    }

    private void Logins(ServerProcess host, Shop shop)
    {
        if (!Wanted("login"))
            return;
        Say("POST login");
        var request = Request.Post("/pos/api/auth/login/", shop.Token, Shop.Login);
        var reference = RawPasswords.Run(Time);
        var measured = Load.Run(host, WarmUp, Time, _ => new SameRequest(request, 200));
        _lines.Add(Line.Of("POST login", measured, "the slow hash alone, all cores", reference));
    }

    private void Memory(ServerProcess host, ServerProcess bare)
    {
        var (peak, reference) = (host.PeakMegabytes, bare.PeakMegabytes);
        if (peak > 0)
            _lines.Add(new Line("Peak memory after all that", peak, "MB", "bare endpoint", reference) { Goal = "< 250 MB", IsReached = peak < 250 });
    }

    // The store that the overview has left behind, or a new one.
    private void Starts()
    {
        Say("starts");
        var (mine, its) = (new List<double>(), new List<double>());
        var store = Overview is null ? Data : Path.Combine(_folder.FullName, OverviewRun.Store);
        Directory.CreateDirectory(Bodies);
        File.WriteAllBytes(Path.Combine(Bodies, "start"), "{}"u8);
        for (var round = 0; round < 5; round++)
        {
            using (var host = ServerProcess.Published(store))
            {
                using var shop = Shop.Open(host.Address);
                shop.Get("users/me/");
                mine.Add(host.Age.TotalSeconds);
            }

            using var bare = ServerProcess.Bare(Bodies);
            using var wire = new Wire(bare.Address);
            Request.Expect(200, wire.Exchange(Request.Get("/start/1/", "")), wire.Body);
            its.Add(bare.Age.TotalSeconds);
        }

        var line = new Line("Start of the process to login and first answer", mine.Order().ElementAt(2), "s", "bare endpoint", its.Order().ElementAt(2));
        _lines.Add(line with { Goal = "< 1 s", IsReached = line.Value < 1 });
    }

    private void KeepBodies(Shop shop)
    {
        Directory.CreateDirectory(Bodies);
        File.WriteAllBytes(Path.Combine(Bodies, "product"), shop.Get("products/1/"));
        File.WriteAllBytes(Path.Combine(Bodies, "products"), shop.Get("products/"));
        File.WriteAllBytes(Path.Combine(Bodies, "summary"), shop.Get("analytics/sales-summary/"));
    }

    private bool Wanted(string part) => (only ?? Whole).Contains(part);

    private static void Say(string step) => Console.Error.WriteLine(step);

    private static string LoadAverage() => File.Exists("/proc/loadavg")
        ? File.ReadAllText("/proc/loadavg").Split(' ')[0]
        : "unknown";
}
