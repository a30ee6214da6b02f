using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Settings;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Identity;

public sealed class PasswordsTests : IDisposable
{
    private readonly Passwords _passwords = new(SecuritySettings.Read(
        Configurations.Of(("Security:PasswordRounds", "100"), ("Security:PasswordParallelism", "2")), development: true));

    public void Dispose() => _passwords.Dispose();

    [Fact]
    public async Task A_password_opens_its_own_hash_only()
    {
        var hash = await _passwords.Hash("Contraseña 1 😀");

        Assert.True(await _passwords.Verify(hash, "Contraseña 1 😀"));
        Assert.False(await _passwords.Verify(hash, "contraseña 1 😀"));
        Assert.False(await _passwords.Verify(hash, ""));
        Assert.NotEqual(hash, await _passwords.Hash("Contraseña 1 😀"));
    }

    [Fact]
    public async Task Without_a_hash_no_password_is_good() => Assert.False(await _passwords.Verify(null, "anything"));

    [Fact]
    public async Task More_checks_than_places_all_come_to_an_end()
    {
        var hash = await _passwords.Hash("secret");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => _passwords.Verify(hash, i % 2 == 0 ? "secret" : "wrong")));

        Assert.Equal(10, answers.Count(good => good));
    }
}
