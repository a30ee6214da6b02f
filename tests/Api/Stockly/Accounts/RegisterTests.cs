namespace Mostrador.Api.Tests.Stockly.Accounts;

/// Endpoint 1: a person registers, with a new company or into one that has invited him.
public sealed class RegisterTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public async Task Whoever_registers_a_company_owns_it_and_is_signed_in()
    {
        var email = Unique.Email("Admin");
        var reply = await _host.Anonymous.Post(
            "/auth/register", new { email = $" {email.ToUpperInvariant()} ", password = "Admin123!", name = " Admin User ", companyName = "Mi Tienda", companyRuc = "20123456789" });
        var data = reply.Is(201).Object["data"]!;
        var (user, company) = (data["user_id"]!.GetValue<string>(), data["company_id"]!.GetValue<string>());
        var (access, refresh) = (data["access_token"]!.GetValue<string>(), data["refresh_token"]!.GetValue<string>());

        reply.IsExactly(201, $$"""
            {"success": true, "data": {
              "user_id": "{{user}}", "access_token": "{{access}}", "refresh_token": "{{refresh}}", "company_id": "{{company}}",
              "accessToken": "{{access}}", "refreshToken": "{{refresh}}", "expiresIn": "15m",
              "user": {"id": "{{user}}", "email": "{{email.ToLowerInvariant()}}", "name": "Admin User", "phone": null,
                       "companies": [{"id": "{{company}}", "name": "Mi Tienda", "role": "owner", "ruc": "20123456789"}]},
              "company": {"id": "{{company}}", "name": "Mi Tienda", "role": "owner"} } }
            """);
        Assert.Equal(company, (await _host.LogIn(email)).CompanyId);
    }
}
