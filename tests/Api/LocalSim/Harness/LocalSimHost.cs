using System.Globalization;
using Mostrador.Kernel.Documents;
using Mostrador.LocalSim;
using Mostrador.LocalSim.Roles;
using Mostrador.LocalSim.Sims;
using Mostrador.LocalSim.Users;

namespace Mostrador.Api.Tests.LocalSim;

/// The app as it is shipped, without a port. Tests speak to it as clients of Local SIM do.
public sealed class LocalSimHost : ShopHost<LocalSimClient>, IModuleHost<LocalSimHost>
{
    public const string Password = "secreto";

    private LocalSimHost(AppUnderTest app)
        : base(app, Business.Partition, new LocalSimClient(app.Http))
    {
    }

    public static async Task<LocalSimHost> Start(Action<HostOptions>? configure = null) => new(await AppUnderTest.Start(configure));

    /// A new seller (`Vendedor`), logged in.
    public Task<LocalSimClient> Seller(string? name = null) => Register(2, name);

    /// A new accountant (`Contador`), logged in.
    public Task<LocalSimClient> Accountant() => Register(3);

    /// A new user of a new role that opens these modules, logged in.
    public async Task<LocalSimClient> With(params long[] modules) =>
        await Register((await NewRole(modules)).Id);

    /// A new user, logged in.
    public async Task<LocalSimClient> Register(long roleId, string? name = null)
    {
        var username = Unique.Text("user");
        (await (await Admin()).Post("/auth/register", new
        {
            username,
            password = Password,
            full_name = name ?? "Juan Pérez",
            email = Unique.Email("staff"),
            role_id = roleId,
        })).Is(200);
        return await LogIn(username, Password);
    }

    public async Task<LocalSimClient> LogIn(string username, string password)
    {
        var reply = (await Anonymous.Post("/auth/login", new { username, password })).Is(200);
        var user = await Stored.Peek<User>(username);
        return Anonymous with { UserId = user!.Id, Username = username, Password = password, Access = reply["access_token"] };
    }

    /// A lot of SIMs in the stock; answers it as it is stored. Numbers and ICCIDs are nobody else's.
    public async Task<Lot> Lot(int sims = 5, string @operator = "CLARO", string? plan = null, string? id = null, DateTimeOffset? at = null)
    {
        var lot = new Lot
        {
            Id = id ?? Unique.Text("L"),
            Operator = @operator,
            Plan = plan,
            State = plan is null ? SimState.Available : SimState.ToppedUp,
            RegisteredAt = at ?? DateTimeOffset.Parse("2025-09-15T15:00:00Z", CultureInfo.InvariantCulture),
            Sims = [.. Enumerable.Range(0, sims).Select(_ => Sim(plan))],
        };
        await Store(transaction => NewLots.Stage(transaction, [lot]));
        return lot;
    }

    protected override Task<LocalSimClient> LogInAdmin() => LogIn("admin", "Admin123!");

    private static Sim Sim(string? plan)
    {
        var iccid = NextIccid();
        return new Sim
        {
            Id = Mostrador.LocalSim.Sims.Sim.IdOf(iccid),
            Iccid = iccid,
            Number = $"3{Random.Shared.NextInt64(100_000_000, 999_999_999)}",
            Plan = plan,
            State = plan is null ? SimState.Available : SimState.ToppedUp,
        };
    }

    private static string NextIccid() => $"8957{Random.Shared.NextInt64(100_000_000_000_000, 999_999_999_999_999)}";

    private async Task<Role> NewRole(IReadOnlyList<long> modules)
    {
        Role? role = null;
        await Store(async transaction =>
        {
            role = new Role { Id = await transaction.NextNumber(Role.Sequence), Name = Unique.Text("Rol"), ModuleIds = modules };
            transaction.Create(role);
            transaction.Claim(Role.NameScope, role.Name, role.Key);
        });
        return role!;
    }
}
