using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Settings;

namespace Mostrador.Kernel.Identity;

/// <summary>
/// Hashes and checks passwords (PBKDF2-SHA512), no more at a time than there are cores, so that a burst of logins cannot
/// starve the rest.
/// </summary>
public sealed class Passwords : IDisposable
{
    private static readonly object NoUser = new();
    private readonly PasswordHasher<object> _hasher;
    private readonly SemaphoreSlim _places;
    private readonly Lazy<string> _decoy;

    /// <summary>With the rounds and parallelism of the settings.</summary>
    public Passwords(SecuritySettings settings)
    {
        _hasher = new PasswordHasher<object>(Options.Create(new PasswordHasherOptions { IterationCount = settings.PasswordRounds }));
        _places = new SemaphoreSlim(settings.PasswordParallelism);
        _decoy = new Lazy<string>(() => _hasher.HashPassword(NoUser, Guid.NewGuid().ToString()));
    }

    /// <summary>A salted slow hash; none where nothing will be stored.</summary>
    public Task<string> Hash(string password, CancellationToken cancellation = default) =>
        Rehearsal.IsOn ? Task.FromResult("") : Limited(() => _hasher.HashPassword(NoUser, password), cancellation);

    /// <summary>
    /// Whether the password belongs to the hash. Without a hash (no such user) the same work is done and the answer is no, so
    /// that the time does not tell who has an account.
    /// </summary>
    public Task<bool> Verify(string? hash, string password, CancellationToken cancellation = default) => Verify(hash, password, null, null, cancellation);

    /// <summary>
    /// The same, and in the same place: what is done first may throw, and what follows a failure is done before anybody else has his turn.
    /// </summary>
    internal Task<bool> Verify(string? hash, string password, Action? first, Action? failed, CancellationToken cancellation) => Limited(
        () =>
        {
            first?.Invoke();
            var result = _hasher.VerifyHashedPassword(NoUser, hash ?? _decoy.Value, password);
            var isRight = result != PasswordVerificationResult.Failed && hash is not null;
            if (!isRight)
                failed?.Invoke();
            return isRight;
        },
        cancellation);

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    private async Task<T> Limited<T>(Func<T> work, CancellationToken cancellation)
    {
        await _places.WaitAsync(cancellation);
        try
        {
            return await Task.Run(work, CancellationToken.None);
        }
        finally
        {
            _places.Release();
        }
    }
}
