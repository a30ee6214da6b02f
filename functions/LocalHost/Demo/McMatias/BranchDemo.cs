using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Settings;
using Mostrador.McMatias;
using Mostrador.McMatias.Products;
using Mostrador.McMatias.Users;

namespace Mostrador.LocalHost.Demo.McMatias;

/// <summary>Three branches, each with its stock, its cashier and its repair bench; some sales are annulled, repairs take days.</summary>
internal sealed class BranchDemo(McMatiasSettings settings, BootstrapSettings bootstrap) : IDemoShop
{
    private readonly Tokens _tokens = new();

    public string Module => "mcmatias";

    public string Title => "MCMatias";

    public string BasePath => "mcmatias/api/";

    public TimeZoneInfo TimeZone => settings.TimeZone;

    public string Currency => "BOB";

    public IReadOnlyList<DemoLogin> Logins { get; } =
    [
        new(BranchOpening.Manager, "Administrador"),
        .. Branch.All.Select(branch => new DemoLogin(branch.Cashier, $"Cajero, {branch.Name}")),
        .. Branch.All.Select(branch => new DemoLogin(branch.Technician, $"Técnico, {branch.Name}")),
    ];

    public async Task<bool> IsInUse(DocumentStore documents)
    {
        var shop = documents.In(Shop.Partition);
        return await shop.Count(DocumentQuery.Over<User>()) > 1 || await shop.Any(DocumentQuery.Over<Product>());
    }

    public async Task Open(DemoDay day) => await new BranchOpening(day, await SignIn(day, Admin)).Run();

    public async Task Play(DemoDay day)
    {
        var admin = await SignIn(day, Admin);
        await BranchCustomers.Register(day, admin);
        foreach (var repair in day.Memory.Due(day.Date))
            await new BranchBench(day, name => SignIn(day, name)).Move(repair);
        await Task.WhenAll(Deliver(day, admin), new BranchBench(day, name => SignIn(day, name)).Take());
        await new BranchSales(day, name => SignIn(day, name)).Run();
    }

    private static async Task Deliver(DemoDay day, string admin)
    {
        if (day.Date.DayOfWeek != DayOfWeek.Wednesday)
            return;
        await Task.WhenAll(Branch.All.SelectMany(branch =>
        {
            var shelf = new Shelf(day.Memory, BranchAssortment.Products, branch.Name);
            return shelf.Deliver().Select(line => day.Attempt(day
                .Clerk(admin, new TimeOnly(8, 30), $"delivery-{branch.Name}-{line.Product.Code}")
                .Patch($"inventario/{day.Memory.Ids[$"stock/{branch.Name}/{line.Product.Code}"]}/", new { cantidad = shelf[line.Product] })));
        }));
    }

    private string Admin => bootstrap.AdminEmail ?? "";

    private Task<string> SignIn(DemoDay day, string email) => _tokens.Of(email, async () =>
    {
        var password = email == Admin ? bootstrap.AdminPassword : DemoLogin.Password;
        return (await day.Clerk("", new TimeOnly(7, 30), "login").Post("token/", new { correo_electronico = email, password })).Text("access");
    });
}
