using Mostrador.LocalSim.Roles;
using Mostrador.LocalSim.Users;

namespace Mostrador.Api.Tests.LocalSim.Concurrency;

/// Contract 17, what concerns people: what may exist once exists once, and an administrator stays, whoever comes at the same time.
public sealed class IdentityRaceTests(LocalSimHostFixture fixture) : IClassFixture<LocalSimHostFixture>
{
    private const int Clients = 10; // each hashes a password
    private readonly LocalSimHost _host = fixture.Host;

    [Fact]
    public Task A_user_name_registers_once() => Race.Repeat(async () =>
    {
        var (admin, username) = (await _host.Admin(), Unique.Text("user"));

        var replies = await Race.Together(_ => Register(admin, username, Unique.Email()), Clients);

        replies.Are(1, 200, Refused.With("Username ya existe"));
    });

    [Fact]
    public Task An_e_mail_registers_once_in_whatever_case() => Race.Repeat(async () =>
    {
        var (admin, email) = (await _host.Admin(), Unique.Email());

        var replies = await Race.Together(
            i => Register(admin, Unique.Text("user"), i % 2 == 0 ? email : email.ToUpperInvariant()), Clients);

        replies.Are(1, 200, Refused.With("Email ya existe"));
    });

    [Fact]
    public Task Whoever_registers_at_the_same_time_gets_an_id_of_his_own() => Race.Repeat(async () =>
    {
        var admin = await _host.Admin();
        var names = Enumerable.Range(0, Clients).Select(_ => Unique.Text("user")).ToList();

        var replies = await Race.Together(i => Register(admin, names[i], Unique.Email()), Clients);

        replies.Are(Clients, 200, "");
        var ids = new List<long>();
        foreach (var name in names)
            ids.Add((await _host.Stored.Peek<User>(name))!.Id);
        Assert.Equal(Clients, ids.Distinct().Count());
    });

    [Fact]
    public Task An_e_mail_moves_to_one_user() => Race.Repeat(async () =>
    {
        var (admin, email) = (await _host.Admin(), Unique.Email());
        var users = new List<LocalSimClient>();
        for (var i = 0; i < Clients / 2; i++)
            users.Add(await _host.Seller());

        var replies = await Race.Together(
            i => i < users.Count ? admin.Put($"/users/{users[i].UserId}", new { email }) : Register(admin, Unique.Text("user"), email), Clients);

        replies.Are(1, 200, Refused.With("Email ya existe"));
    });

    [Fact]
    public Task A_role_name_is_given_once() => Race.Repeat(async () =>
    {
        var (admin, name) = (await _host.Admin(), Unique.Text("Rol"));
        var other = (await admin.Post("/roles", new { name = Unique.Text("Rol") })).Is(200).Object["role"]!["id"]!.GetValue<long>();

        var replies = await Race.Together(i => i == 0 ? admin.Put($"/roles/{other}", new { name }) : admin.Post("/roles", new { name }));

        replies.Are(1, 200, Refused.With("El rol ya existe"));
        Assert.Single((await admin.Get("/roles")).Is(200).Object["roles"]!.AsArray(), role => role!["name"]!.GetValue<string>() == name);
    });

    [Fact]
    public Task Administrators_who_demote_each_other_leave_one() => Race.Repeat(async () =>
    {
        await using var host = await LocalSimHost.Start();
        var admins = new List<LocalSimClient> { await host.Admin() };
        while (admins.Count < Clients)
            admins.Add(await host.Register(Role.AdminId));

        // Each does it to the next, in one of the three ways.
        var replies = await Race.Together(
            i =>
            {
                var next = $"/users/{admins[(i + 1) % Clients].UserId}";
                return (i % 3) switch
                {
                    0 => admins[i].Put(next, new { role_id = 2 }),
                    1 => admins[i].Put(next, new { is_active = false }),
                    _ => admins[i].Delete(next),
                };
            },
            Clients);

        var left = new List<LocalSimClient>();
        foreach (var admin in admins)
        {
            if ((await admin.Get("/users")).Status == 200)
                left.Add(admin);
        }

        Assert.NotEmpty(left);
        Assert.Equal(Clients - left.Count, replies.Count(reply => reply.Status == 200));
        Assert.Equal(left.Select(admin => admin.UserId).Order(), (await host.Stored.Peek<Administrators>("active"))!.UserIds.Order());

        // Whoever was late found himself out, without the right, or the last.
        Assert.All(replies.Where(reply => reply.Status != 200), reply => Assert.Contains(reply.Status, new[] { 400, 401, 403 }));
    });

    [Fact]
    public Task Administrators_who_step_down_leave_one() => Race.Repeat(async () =>
    {
        await using var host = await LocalSimHost.Start();
        var admins = new List<LocalSimClient> { await host.Admin() };
        while (admins.Count < Clients)
            admins.Add(await host.Register(Role.AdminId));

        var replies = await Race.Together(i => admins[i].Put($"/users/{admins[i].UserId}", new { role_id = 2 }), Clients);

        replies.Are(Clients - 1, 200, Refused.With("Debe existir al menos un administrador activo"));
    });

    private static Task<Reply> Register(LocalSimClient admin, string username, string email) =>
        admin.Post("/auth/register", new { username, password = "secreto", full_name = "Ana", email, role_id = 2 });
}
