using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Stockly;

/// The app as it is shipped, without a port. Tests speak to it as clients of Stockly do.
public sealed class StocklyHost : IAsyncDisposable
{
    public const string Password = "Admin123!";
    private readonly AppUnderTest _app;

    private StocklyHost(AppUnderTest app)
    {
        _app = app;
        Anonymous = new StocklyClient(Http);
    }

    public HttpClient Http => _app.Http;

    public StocklyClient Anonymous { get; }

    public static async Task<StocklyHost> Start(Action<HostOptions>? configure = null) => new(await AppUnderTest.Start(configure));

    /// Somebody who has just registered a company of his own: its owner.
    public async Task<StocklyClient> Owner(string companyName = "Mi Tienda", string? email = null)
    {
        email ??= Unique.Email("owner");
        var reply = await Anonymous.Post("/auth/register", new { email, password = Password, name = "Admin User", companyName });
        return Anonymous.SignedIn(reply.Is(201), email, Password);
    }

    /// A new member of an owner's company, who has just registered with an invitation.
    public async Task<StocklyClient> Member(StocklyClient owner, string role, string name = "Ana López")
    {
        var invitation = (await owner.Post("/invitations", new { role })).Is(201).Object["data"]!;
        var email = Unique.Email(role);
        var reply = await Anonymous.Post(
            "/auth/register",
            new { email, password = Password, name, invitationCode = invitation["code"]!.GetValue<string>() });
        return Anonymous.SignedIn(reply.Is(201), email, Password);
    }

    public async Task<StocklyClient> LogIn(string email, string password = Password, string? companyId = null)
    {
        var body = new JsonObject { ["email"] = email, ["password"] = password };
        if (companyId is not null)
            body["companyId"] = companyId;
        return Anonymous.SignedIn((await Anonymous.Post("/auth/login", body)).Is(200), email, password);
    }

    /// Runs a timer's or queue's function now, as an operator would.
    public Task RunFunction(string name) => _app.RunFunction(name);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
