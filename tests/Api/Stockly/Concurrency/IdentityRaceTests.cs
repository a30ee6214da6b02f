namespace Mostrador.Api.Tests.Stockly.Concurrency;

/// Section 7, what concerns people and companies: what may exist once exists once, whoever comes at the same time.
public sealed class IdentityRaceTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private const int Clients = 10; // each hashes a password
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public Task An_invitation_admits_one() => Race.Repeat(async () =>
    {
        var owner = await _host.Owner();
        var code = (await owner.Post("/invitations", new { role = "seller" })).Is(201).Object["data"]!["code"]!.GetValue<string>();

        var replies = await Race.Together(_ => Register(new { email = Unique.Email(), password = StocklyHost.Password, name = "Ana", invitationCode = code }), Clients);

        replies.Are(1, 201, Refused.With("Invalid or expired invitation code"));
        Assert.Equal(2, (await owner.Get($"/companies/{owner.CompanyId}/members")).Is(200).Object["data"]!.AsArray().Count);
    });

    [Fact]
    public Task An_email_registers_once_and_the_losers_consume_nothing() => Race.Repeat(async () =>
    {
        var owner = await _host.Owner();
        var codes = new List<string>();
        for (var i = 0; i < Clients; i++)
            codes.Add((await owner.Post("/invitations", new { role = "seller" })).Is(201).Object["data"]!["code"]!.GetValue<string>());
        var email = Unique.Email();

        var replies = await Race.Together(
            i => Register(new { email = i % 2 == 0 ? email : email.ToUpperInvariant(), password = StocklyHost.Password, name = "Ana", invitationCode = codes[i] }), Clients);

        Losers(replies, "Email already registered");
        Assert.Equal(Clients - 1, (await owner.Get("/invitations")).Is(200).Object["data"]!.AsArray().Count);
    });

    [Fact]
    public Task A_tax_number_is_one_companys() => Race.Repeat(async () =>
    {
        var (owner, ruc) = (await _host.Owner(), Unique.Text("RUC-RACE"));

        var replies = await Race.Together(
            i => i % 2 == 0
                ? owner.Post("/companies", new { name = "Mi Tienda", ruc })
                : Register(new { email = Unique.Email(), password = StocklyHost.Password, name = "Ana", companyName = "Otra", companyRuc = ruc }),
            Clients);

        Losers(replies, "RUC already registered");
    });

    [Fact]
    public Task A_password_changes_once() => Race.Repeat(async () =>
    {
        var owner = await _host.Owner();

        var replies = await Race.Together(
            i => owner.Post("/auth/change-password", new { currentPassword = owner.Password, newPassword = $"Other12{i}!" }), Clients);

        var winner = Array.FindIndex(replies, reply => reply.Status == 200);
        Assert.All(replies.Where((_, i) => i != winner), reply => reply.Is(401, Refused.With("Current password is incorrect")));
        Assert.Equal(owner.UserId, (await _host.LogIn(owner.Email, $"Other12{winner}!")).UserId);
    });

    [Fact]
    public Task A_login_that_races_with_a_new_password_gives_no_session_that_outlives_it() => Race.Repeat(async () =>
    {
        var owner = await _host.Owner();

        var replies = await Race.Together(
            i => i == Clients / 2
                ? owner.Post("/auth/change-password", new { currentPassword = owner.Password, newPassword = "Other123!" })
                : _host.Anonymous.Post("/auth/login", new { email = owner.Email, password = owner.Password }),
            Clients);

        replies[Clients / 2].Is(200);
        foreach (var login in replies.Where((_, i) => i != Clients / 2))
        {
            if (login.Status != 200)
                login.Is(401, Refused.With("Invalid email or password"));
            else
                (await _host.Anonymous.Post("/auth/refresh", new { refreshToken = login.Object["data"]!["refresh_token"]!.GetValue<string>() })).Is(401);
        }
    });

    [Fact]
    public Task Logins_and_switches_of_one_user_do_not_disturb_each_other() => Race.Repeat(async () =>
    {
        var owner = await _host.Owner();

        var replies = await Race.Together(
            i => i % 2 == 0
                ? owner.Post($"/users/switch-company/{owner.CompanyId}")
                : _host.Anonymous.Post("/auth/login", new { email = owner.Email, password = owner.Password }),
            Clients);

        Assert.All(replies, reply => reply.Is(200));
        Assert.Equal(Clients, replies.Select(reply => reply.Object["data"]!["refresh_token"]!.GetValue<string>()).Distinct().Count());
    });

    [Fact]
    public Task Signing_out_twice_at_once_ends_one_session() => Race.Repeat(async () =>
    {
        var owner = await _host.Owner();

        var replies = await Race.Together(_ => owner.Post("/auth/logout"), Clients);

        Assert.Contains(replies, reply => reply.Status == 200);
        Assert.All(replies.Where(reply => reply.Status != 200), reply => reply.Is(401, Refused.BadToken));
    });

    private Task<Reply> Register(object body) => _host.Anonymous.Post("/auth/register", body);

    private static void Losers(Reply[] replies, string error)
    {
        Assert.Single(replies, reply => reply.Status == 201);
        Assert.All(replies.Where(reply => reply.Status != 201), reply => reply.Is(409, Refused.With(error)));
    }
}
