namespace Mostrador.Api.Tests.PointOfSale.Users;

/// Taking a user's access away (contract D8).
public sealed class DeactivateUserTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const string NotFound = """{"detail": "Not found."}""";

    [Fact]
    public async Task A_running_token_is_refused_from_the_next_request_on()
    {
        var (admin, employee) = (await shop.Host.Admin(), await shop.Host.Employee());
        (await employee.Get("/products/")).Is(200);

        Assert.Equal("", (await admin.Delete($"/users/{employee.UserId}/")).Is(204).Text);

        Reply[] replies =
        [
            await employee.Get("/products/"), await employee.Post("/orders/"), await employee.Get("/users/"),
            await employee.Put("/users/me/"),
        ];
        foreach (var reply in replies)
        {
            reply.IsExactly(401, """{"detail": "User is inactive", "code": "user_inactive"}""");
            Assert.Equal("Bearer realm=\"api\"", reply.Header("WWW-Authenticate"));
        }
    }

    [Fact]
    public async Task He_can_neither_sign_in_nor_refresh()
    {
        var (admin, employee) = (await shop.Host.Admin(), await shop.Host.Employee());

        (await admin.Delete($"/users/{employee.UserId}/")).Is(204);

        (await admin.Post("/auth/login/", new { email = employee.Email, password = employee.Password }))
            .Is(401, """{"detail": "Credenciales inválidas"}""");
        (await admin.Post("/auth/refresh/", new { refresh = employee.Refresh }))
            .Is(401, """{"detail": "No active account found for the given token."}""");
    }

    [Fact]
    public async Task For_managers_he_no_longer_exists()
    {
        var (admin, employee) = (await shop.Host.Admin(), await shop.Host.Employee());

        (await admin.Delete($"/users/{employee.UserId}/")).Is(204);

        Assert.DoesNotContain((await admin.Get("/users/")).Is(200).Array, user => user!["id"]!.GetValue<long>() == employee.UserId);
        (await admin.Get($"/users/{employee.UserId}/")).Is(404, NotFound);
        (await admin.Patch($"/users/{employee.UserId}/", new { first_name = "a" })).Is(404, NotFound);
        (await admin.Put($"/users/{employee.UserId}/", UserBody.New())).Is(404, NotFound);
        (await admin.Delete($"/users/{employee.UserId}/")).Is(404, NotFound);
    }

    [Fact]
    public async Task His_orders_keep_their_seller()
    {
        var (admin, employee) = (await shop.Host.Admin(), await shop.Host.Employee());
        var order = await employee.PlaceOrder(null, (await admin.StockProduct(), 1));

        (await admin.Delete($"/users/{employee.UserId}/")).Is(204);

        var kept = (await admin.Get($"/orders/{order["id"]}/")).Is(200);
        Assert.Equal(($"{employee.UserId}", "empleado"), (kept["seller"], kept["seller_name"]));
    }

    [Fact]
    public async Task An_employee_deactivates_nobody()
    {
        var (employee, other) = (await shop.Host.Employee(), await shop.Host.Employee());

        (await employee.Delete($"/users/{other.UserId}/")).Is(403, """{"detail": "You do not have permission to perform this action."}""");
        (await employee.Delete($"/users/{employee.UserId}/")).Is(403);
        (await other.Get("/users/me/")).Is(200);
    }

    [Fact]
    public async Task Of_parallel_deactivations_one_succeeds()
    {
        var (admin, employee) = (await shop.Host.Admin(), await shop.Host.Employee());

        var replies = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => admin.Delete($"/users/{employee.UserId}/")));

        Assert.Equal([204, 404, 404, 404, 404], replies.Select(reply => reply.Status).Order());
    }
}
