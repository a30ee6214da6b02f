using Mostrador.Benchmarks.Http;
using Mostrador.Kernel.Documents;
using Mostrador.LocalSim;

namespace Mostrador.Benchmarks.Scenes.LocalSim;

/// <summary>
/// Sellers of Local SIM, each at a till of his own with an open shift, and the closed shifts of a year. Neither all SIMs nor all lots are
/// among the readings, because those lists have no pages.
/// </summary>
internal sealed class LocalSimScene : IScene
{
    private const int Sellers = 128;
    private const int Seller = 2;
    private const int Scanned = 4096;
    private const string Base = "/localsim/api/";
    private const string Password = "secreto";

    /// <inheritdoc/>
    public string Name => "Local SIM";

    /// <inheritdoc/>
    public IReadOnlyCollection<DocumentType> Types => LocalSimServices.DocumentTypes;

    /// <inheritdoc/>
    public async Task Furnish(HttpClient http)
    {
        var nobody = new SceneApi(http, Base);
        var admin = await LogIn(nobody, "admin", "Admin123!");
        for (var i = 0; i < Sellers; i++)
        {
            await admin.Post("auth/register", $$"""{"username":"{{NameOf(i)}}","password":"{{Password}}","full_name":"Vendedor {{i}}","email":"{{NameOf(i)}}@example.com","role_id":{{Seller}}}""");
            await (await LogIn(nobody, NameOf(i), Password)).Post("turnos/abrir", """{"fondo_inicial":100000}""");
        }
    }

    /// <inheritdoc/>
    public async Task Fill(DocumentStore store, int documents)
    {
        var plan = ShiftPlan.Of(documents);
        var past = await PastShifts.Begin(store, plan);
        await store.Fill(Business.Partition, Enumerable.Range(0, plan.Shifts).Select(past.Shift), (transaction, shift) => shift.Stage(transaction));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Asked>> Open(HttpClient http)
    {
        var nobody = new SceneApi(http, Base);
        var tills = new List<SceneApi>(Sellers);
        for (var i = 0; i < Sellers; i++)
            tills.Add(await LogIn(nobody, NameOf(i), Password));

        // The first look at a month sums its days, once: it is not what is measured.
        const string Statistics = "dashboard/stats?days=30";
        var sims = (int)(await tills[0].Get(Statistics))["sims"]!["total"]!;
        var random = new Random(5);
        var scans = Enumerable.Range(0, Scanned)
            .Select(i => Request.Get($"{Base}sims/find-by-code?code={SoldLots.IccidOf(random.Next(sims))}", tills[i % Sellers].Token)).ToList();
        return
        [
            new($"GET {Base}{Statistics}", number => Same($"{Base}{Statistics}", number)),
            new($"GET {Base}sales/por-turno", number => Same($"{Base}sales/por-turno", number)),
            new($"GET {Base}sims/find-by-code", number => new OneOf(scans, number)),
            new($"POST {Base}sales/ventas", number => new SameRequest(Sale(tills[number % Sellers].Token), 200)) { IsWrite = true },
        ];

        SameRequest Same(string path, int number) => new(Request.Get(path, tills[number % Sellers].Token), 200);
    }

    private static string NameOf(int seller) => $"seller{seller}";

    private static async Task<SceneApi> LogIn(SceneApi nobody, string username, string password) => nobody.As(
        (string)(await nobody.Post("auth/login", $$"""{"username":"{{username}}","password":"{{password}}"}"""))["access_token"]!);

    private static byte[] Sale(string token) => Request.Post($"{Base}sales/ventas", token, """
        {"items":[{"product_id":"p","product_code":"PORTE","quantity":1,"unit_price":5000,"description":"Portabilidad","iva":19},{"product_id":"q","product_code":"MAPAV1","quantity":2,"unit_price":12000,"description":"Mapa V1","iva":19}],"payment_method":"cash","customer_id":"c","customer_identification":"222222222"}
        """, Workdays.Yesterday);
}
