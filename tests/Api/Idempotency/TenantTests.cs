using Mostrador.Api.Tests.Stockly;

namespace Mostrador.Api.Tests.Idempotency;

/// One person in two companies: what is done in one of them is nothing to the other.
public sealed class TenantTests
{
    [Theory]
    [InlineData("/categories", """{"name": "Cables"}""")]
    [InlineData("/invitations", """{"role": "seller"}""")]
    public async Task In_another_company_the_same_person_has_other_keys(string path, string body)
    {
        await using var host = await StocklyHost.Start();
        var (here, other) = (await host.Owner(), await host.Owner());
        await host.Join(here, other.CompanyId, "owner", "2025-10-22T10:00:00Z");
        var there = await host.LogIn(here.Email, companyId: other.CompanyId);
        var key = Keys.New();

        var first = (await here.WithKey(key).Post(path, Bodies.Json(body))).Is(201);
        var second = (await there.WithKey(key).Post(path, Bodies.Json(body))).Is(201);

        Assert.NotEqual(first.Of("id"), second.Of("id"));
        Assert.Equal((null, null), (first.Header(Keys.Replay), second.Header(Keys.Replay)));
        Assert.Equal(first.Text, (await here.WithKey(key).Post(path, Bodies.Json(body))).Text);
        Assert.Equal(second.Text, (await there.WithKey(key).Post(path, Bodies.Json(body))).Text);
    }
}
