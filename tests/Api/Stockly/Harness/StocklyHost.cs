using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Files;
using Mostrador.Stockly.Companies;

namespace Mostrador.Api.Tests.Stockly;

/// The app as it is shipped, without a port. Tests speak to it as clients of Stockly do.
public sealed class StocklyHost : ModuleHost, IModuleHost<StocklyHost>
{
    public const string Password = "Admin123!";
    private static readonly Partition Registry = new("stockly", "identity");

    private StocklyHost(AppUnderTest app)
        : base(app) => Anonymous = new StocklyClient(Http);

    /// What all companies share, for what no request shows.
    public PartitionReader Identity => Documents.In(Registry);

    /// Where uploads and documents lie.
    public IFileStore Files => Services.GetRequiredService<IFileStore>();

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

    /// Somebody who is registered joins another company. No request does it, but the contract's data model has it so.
    public Task Join(StocklyClient member, string companyId, string role, string at)
    {
        var joined = DateTimeOffset.Parse(at, CultureInfo.InvariantCulture);
        return Store(new Membership { UserId = member.UserId, CompanyId = companyId, Role = role, JoinedAt = joined });
    }

    /// Stores what all companies share, for what no request brings about.
    public Task Store<T>(T document)
        where T : class, IDocument<T> => Documents.Transact(Registry, transaction =>
        {
            transaction.Create(document);
            return Task.CompletedTask;
        });

    /// Changes what all companies share, for what no request brings about.
    public Task Change<T>(string key, Func<T, T> change)
        where T : class, IDocument<T> =>
        Documents.Transact(Registry, async transaction => transaction.Replace(change((await transaction.Find<T>(key))!)));
}
