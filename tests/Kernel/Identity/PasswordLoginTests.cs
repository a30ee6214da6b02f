using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Refusals;
using Mostrador.Kernel.Settings;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Identity;

public sealed class PasswordLoginTests : IDisposable
{
    private const int Parallelism = 2;
    private readonly Passwords _passwords;
    private readonly FailedLogins _failures;
    private readonly PasswordLogin _login;

    public PasswordLoginTests()
    {
        var settings = SecuritySettings.Read(Configurations.Of(("Security:FailedLoginsMax", "2"), ("Security:PasswordParallelism", $"{Parallelism}")), development: true);
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

    [Fact]
    public async Task Guesses_that_come_all_at_once_are_no_more_than_one_after_the_other()
    {
        const int Guesses = 60;
        var (hash, lookedUp) = (await _passwords.Hash("secret"), new CountdownEvent(Guesses));
        var opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        // All have been let in before the first fails.
        var guesses = Enumerable.Range(0, Guesses).Select(i => _login.Find<Account>(Requests.Get().From("10.0.0.1"), "ana", $"guess {i}", async _ =>
        {
            lookedUp.Signal();
            await opened.Task;
            return new Account(7, hash);
        })).ToList();
        Assert.True(lookedUp.Wait(TimeSpan.FromSeconds(10)));
        opened.SetResult();

        var refused = 0;
        foreach (var guess in guesses)
        {
            try
            {
                Assert.Null(await guess);
            }
            catch (Refusal refusal) when (refusal.Reason is Throttled)
            {
                refused++;
            }
        }

        // Two may fail, and whoever was at work already when the second did.
        Assert.InRange(Guesses - refused, 2, 1 + Parallelism);
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
