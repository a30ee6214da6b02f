using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Refusals;
using Mostrador.Kernel.Settings;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Identity;

public sealed class FailedLoginsTests
{
    private static readonly DateTimeOffset Start = new(2024, 5, 6, 7, 8, 9, TimeSpan.Zero);
    private static readonly ManualTime Time = new(Start);

    [Fact]
    public void After_so_many_failures_an_account_is_refused_from_that_address()
    {
        using var logins = new FailedLogins(Settings(most: 3), Time);
        Fail(logins, "ana@example.com", times: 2);
        logins.Check("ana@example.com", From("10.0.0.1"));

        Fail(logins, "Ana@Example.com", times: 1);

        var reason = Assert.IsType<Throttled>(Assert.Throws<Refusal>(() => logins.Check("ana@example.com", From("10.0.0.1"))).Reason);
        Assert.Equal(300, reason.Seconds);
    }

    [Fact]
    public void The_wait_is_the_rest_of_the_window_that_the_first_failure_opened()
    {
        var time = new ManualTime(Start);
        using var logins = new FailedLogins(Settings(most: 2), time);
        logins.Check("ana", From("10.0.0.1"));
        time.Now = Start.AddSeconds(50);
        Fail(logins, "ana", times: 1);
        time.Now = Start.AddSeconds(150.4);
        Fail(logins, "ana", times: 1);

        Assert.Equal(200, Wait());
        time.Now = Start.AddSeconds(349.9);
        Assert.Equal(1, Wait());
        time.Now = Start.AddSeconds(350);
        logins.Check("ana", From("10.0.0.1"));
        Fail(logins, "ana", times: 1);
        logins.Check("ana", From("10.0.0.1"));

        int Wait() => Assert.IsType<Throttled>(Assert.Throws<Refusal>(() => logins.Check("ana", From("10.0.0.1"))).Reason).Seconds;
    }

    [Fact]
    public void Another_address_and_another_account_are_not_refused()
    {
        using var logins = new FailedLogins(Settings(most: 1), Time);
        Fail(logins, "ana@example.com", times: 5);

        logins.Check("ana@example.com", From("10.0.0.2"));
        logins.Check("bea@example.com", From("10.0.0.1"));

        Assert.Throws<Refusal>(() => logins.Check("ana@example.com", From("10.0.0.1")));
    }

    [Fact]
    public void What_a_client_claims_as_its_address_does_not_count()
    {
        using var logins = new FailedLogins(Settings(most: 1), Time);
        Fail(logins, "ana", times: 1);

        Assert.Throws<Refusal>(() => logins.Check("ana", From("10.0.0.1").WithHeader("X-Forwarded-For", "203.0.113.9")));
    }

    [Fact]
    public void Checking_alone_costs_nothing()
    {
        using var logins = new FailedLogins(Settings(most: 1), Time);

        for (var i = 0; i < 10; i++)
            logins.Check("ana", From("10.0.0.1"));

        Fail(logins, "ana", times: 1);
        Assert.Throws<Refusal>(() => logins.Check("ana", From("10.0.0.1")));
    }

    [Fact]
    public void Zero_means_no_limit()
    {
        using var logins = new FailedLogins(Settings(most: 0), Time);
        Fail(logins, "ana", times: 1000);

        Assert.Null(Record.Exception(() => logins.Check("ana", From("10.0.0.1"))));
    }

    [Fact]
    public void Accounts_too_long_to_exist_share_one_count()
    {
        using var logins = new FailedLogins(Settings(most: 2), Time);
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
