namespace Mostrador.Api.Tests.PointOfSale.Permissions;

/// The stored role counts, not the one in the token: a change holds from the next request on (contract 2.1).
public sealed class RoleChangeTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    [Fact]
    public async Task A_promoted_employee_manages_with_the_token_he_has()
    {
        var admin = await shop.Host.Admin();
        var employee = await shop.Host.Employee();
        (await employee.Get("/suppliers/")).Is(403);

        (await admin.Patch($"/users/{employee.UserId}/", new { role = "OWNER" })).Is(200);

        (await employee.Get("/suppliers/")).Is(200);
        (await employee.Get("/analytics/reports/low-stock/")).Is(200);
    }

    [Fact]
    public async Task A_demoted_administrator_stops_managing_at_once()
    {
        var admin = await shop.Host.Admin();
        var other = await shop.Host.Register("ADMIN");
        (await other.Get("/users/")).Is(200);

        (await admin.Patch($"/users/{other.UserId}/", new { role = "EMPLOYEE" })).Is(200);

        (await other.Get("/users/")).Is(403, """{"detail": "You do not have permission to perform this action."}""");
        (await other.Get("/products/")).Is(200);
    }

    [Fact]
    public async Task An_owner_may_do_to_administrators_what_they_may_do_to_him()
    {
        var owner = await shop.Host.Owner();
        var admin = await shop.Host.Register("ADMIN");

        (await owner.Patch($"/users/{admin.UserId}/", new { role = "EMPLOYEE" })).Is(200);
        (await owner.Delete($"/users/{admin.UserId}/")).Is(204);
    }
}
