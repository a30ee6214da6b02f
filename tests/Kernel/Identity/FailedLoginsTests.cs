using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Refusals;
using Mostrador.Kernel.Settings;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Identity;

public sealed class FailedLoginsTests
{
    [Fact]
    public void After_so_many_failures_an_account_is_refused_from_that_address()
    {
        using var logins = new FailedLogins(Settings(most: 3));
        Fail(logins, "ana@example.com", times: 2);
        logins.Check("ana@example.com", From("10.0.0.1"));

        Fail(logins, "Ana@Example.com", times: 1);

        var reason = Assert.IsType<Throttled>(Assert.Throws<Refusal>(() => logins.Check("ana@example.com", From("10.0.0.1"))).Reason);
        Assert.InRange(reason.Seconds, 1, 300);
    }

    [Fact]
    public void Another_address_and_another_account_are_not_refused()
    {
        using var logins = new FailedLogins(Settings(most: 1));
        Fail(logins, "ana@example.com", times: 5);

        logins.Check("ana@example.com", From("10.0.0.2"));
        logins.Check("bea@example.com", From("10.0.0.1"));

        Assert.Throws<Refusal>(() => logins.Check("ana@example.com", From("10.0.0.1")));
    }

    [Fact]
    public void What_a_client_claims_as_its_address_does_not_count()
    {
        using var logins = new FailedLogins(Settings(most: 1));
        Fail(logins, "ana", times: 1);

        Assert.Throws<Refusal>(() => logins.Check("ana", From("10.0.0.1").WithHeader("X-Forwarded-For", "203.0.113.9")));
    }

    [Fact]
    public void Checking_alone_costs_nothing()
    {
        using var logins = new FailedLogins(Settings(most: 1));

        for (var i = 0; i < 10; i++)
            logins.Check("ana", From("10.0.0.1"));

        Fail(logins, "ana", times: 1);
        Assert.Throws<Refusal>(() => logins.Check("ana", From("10.0.0.1")));
    }

    [Fact]
    public void Zero_means_no_limit()
    {
        using var logins = new FailedLogins(Settings(most: 0));
        Fail(logins, "ana", times: 1000);

        Assert.Null(Record.Exception(() => logins.Check("ana", From("10.0.0.1"))));
    }

    [Fact]
    public void Accounts_too_long_to_exist_share_one_count()
    {
        using var logins = new FailedLogins(Settings(most: 2));
        Fail(logins, new string('a', 300), times: 1);
        Fail(logins, new string('b', 400), times: 1);

        Assert.Throws<Refusal>(() => logins.Check(new string('c', 500), From("10.0.0.1")));
    }

    private static void Fail(FailedLogins logins, string account, int times)
    {
        for (var i = 0; i < times; i++)
            logins.Count(account, From("10.0.0.1"));
    }

    private static Microsoft.AspNetCore.Http.HttpRequest From(string peer) => Requests.Get().From(peer);

    private static SecuritySettings Settings(int most) =>
        SecuritySettings.Read(Configurations.Of(("Security:FailedLoginsMax", $"{most}")), development: true);
}
