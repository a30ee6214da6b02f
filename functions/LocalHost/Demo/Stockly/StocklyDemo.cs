using Mostrador.Kernel.Documents;
using Mostrador.Stockly;
using Mostrador.Stockly.Accounts;

namespace Mostrador.LocalHost.Demo.Stockly;

/// <summary>
/// Two companies of one owner in Guatemala: what is sold was bought before, some sales are invoiced, some come back, and what was sold with
/// a warranty is repaired.
/// </summary>
internal sealed class StocklyDemo(StocklySettings settings) : IDemoShop
{
    private readonly Tokens _tokens = new();

    public string Module => "stockly";

    public string Title => "Stockly";

    public string BasePath => "stockly/api/v1/";

    public TimeZoneInfo TimeZone => settings.TimeZone;

    public string Currency => "GTQ";

    public IReadOnlyList<DemoLogin> Logins { get; } =
    [
        new(Company.Owner, "owner of both companies"),
        .. Company.All.SelectMany(company => company.Staff.Select(employee => new DemoLogin(employee.Email, $"{employee.Role}, {company.Name}"))),
    ];

    public Task<bool> IsInUse(DocumentStore documents) => documents.In(new Partition(Module, "identity")).Any(DocumentQuery.Over<User>());

    public async Task Open(DemoDay day) => await new StocklyOpening(day, (email, company) => SignIn(day, email, company)).Run();

    public async Task Play(DemoDay day)
    {
        await new StocklyErrands(day, (email, company) => SignIn(day, email, company)).Run();
        await new StocklySales(day, (email, company) => SignIn(day, email, company)).Run();
    }

    // Where the owner was last is where he arrives when he signs in.
    public async Task Finish(DemoDay day) => await LogIn(day, Company.Owner, Company.All[0]);

    private Task<string> SignIn(DemoDay day, string email, Company company) =>
        _tokens.Of($"{company.Key}/{email}", () => LogIn(day, email, company));

    private static async Task<string> LogIn(DemoDay day, string email, Company company)
    {
        var answer = await day.Clerk("", new TimeOnly(7, 30), "login").Post(
            "auth/login", new { email, password = DemoLogin.Password, companyId = day.Memory.Ids.GetValueOrDefault(company.Key) });
        return answer.Data().Text("access_token");
    }
}
