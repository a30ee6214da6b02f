using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Refusals;
using Mostrador.Kernel.Settings;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Identity;

public sealed class PasswordLoginTests : IDisposable
{
    private readonly Passwords _passwords;
    private readonly FailedLogins _failures;
    private readonly PasswordLogin _login;

    public PasswordLoginTests()
    {
        var settings = SecuritySettings.Read(Configurations.Of(("Security:FailedLoginsMax", "2")), development: true);
        _passwords = new Passwords(settings);
        _failures = new FailedLogins(settings, new ManualTime(new(2024, 5, 6, 7, 8, 9, TimeSpan.Zero)));
        _login = new PasswordLogin(_passwords, _failures);
    }

    public void Dispose()
    {
        _passwords.Dispose();
        _failures.Dispose();
    }

    [Fact]
    public async Task The_right_password_of_an_active_user_signs_him_in() => Assert.Equal(7, (await Try("ana", "secret"))?.Id);

    [Theory]
    [InlineData("ana", "wrong")]
    [InlineData("nobody", "secret")]
    [InlineData("gone", "secret")]
    public async Task Everything_else_fails_and_counts(string name, string password)
    {
        Assert.Null(await Try(name, password));
        Assert.Null(await Try(name, password));

        Assert.IsType<Throttled>((await Assert.ThrowsAsync<Refusal>(() => Try(name, password))).Reason);
    }

    private async Task<Account?> Try(string name, string password)
    {
        var hash = await _passwords.Hash("secret");
        return await _login.Find(Requests.Get().From("10.0.0.1"), name, password, asked => Task.FromResult(asked switch
        {
            "ana" => new Account(7, hash),
            "gone" => new Account(8, hash, IsActive: false),
            _ => null,
        }));
    }
}
