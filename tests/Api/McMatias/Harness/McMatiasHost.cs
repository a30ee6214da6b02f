using System.Globalization;
using Mostrador.McMatias;

namespace Mostrador.Api.Tests.McMatias;

/// The app as it is shipped, without a port. Tests speak to it as clients of MCMatias do.
public sealed class McMatiasHost : ShopHost<McMatiasClient>, IModuleHost<McMatiasHost>
{
    public const string Password = "secreto";

    private McMatiasHost(AppUnderTest app)
        : base(app, Shop.Partition, new McMatiasClient(app.Http))
    {
    }

    public static async Task<McMatiasHost> Start(Action<HostOptions>? configure = null) => new(await AppUnderTest.Start(configure));

    /// A new branch; answers its id.
    public async Task<long> Branch(string? name = null) =>
        (await (await Admin()).Post("/sucursales/", new { nombre = name ?? Unique.Text("Sucursal") })).Is(201).Number("id_sucursal");

    /// A new role, unless it is one of the five that are there; answers its id.
    public async Task<long> Role(string? name = null, long? number = null) =>
        (await (await Admin()).Post("/roles/", new { nombre_rol = name ?? Unique.Text("Rol"), numero_rol = number })).Is(201).Number("id_rol");

    /// The id of a role that is there from the start, by its number.
    public async Task<long> RoleNumbered(long number)
    {
        var roles = (await (await Admin()).Get("/roles/")).Is(200).Object["results"]!.AsArray();
        return roles.First(role => (long?)role!["numero_rol"] == number)!["id_rol"]!.GetValue<long>();
    }

    /// A new cashier, logged in; of this branch, or of one of his own.
    public Task<McMatiasClient> Cashier(long? branch = null) => User(4, branch);

    /// A new super administrator, logged in.
    public Task<McMatiasClient> SuperAdmin(long? branch = null) => User(1, branch);

    /// A new user with one of the roles that are there from the start, logged in.
    public async Task<McMatiasClient> User(long roleNumber, long? branch = null)
    {
        var email = Unique.Email("user");
        var body = new
        {
            nombre_apellido = "Ana López",
            correo_electronico = email,
            password = Password,
            id_rol = await RoleNumbered(roleNumber),
            id_sucursal = branch ?? await Branch(),
        };
        (await (await Admin()).Post("/usuarios/", body)).Is(201);
        return await LogIn(email, Password);
    }

    public async Task<McMatiasClient> LogIn(string email, string password)
    {
        var tokens = (await Anonymous.Post("/token/", new { correo_electronico = email, password })).Is(200);
        var client = Anonymous with { Email = email, Password = password, Access = tokens["access"], Refresh = tokens["refresh"] };
        var profile = (await client.Get("/perfil/")).Is(200);
        return client with { UserId = profile.Number("id_usuario"), BranchId = profile.Number("id_sucursal") };
    }

    protected override Task<McMatiasClient> LogInAdmin() => LogIn("admin@example.com", "Admin123!");
}

/// What tests read of answers.
internal static class McMatiasReplies
{
    /// A whole number of the answer.
    public static long Number(this Reply reply, string name) => long.Parse(reply[name], CultureInfo.InvariantCulture);

    /// What the rows of a page say of this, in order.
    public static string[] Each(this Reply page, string name) =>
        [.. page.Is(200).Object["results"]!.AsArray().Select(row => row![name]?.ToString() ?? "null")];
}
