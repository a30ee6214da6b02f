using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Identity;

/// <summary>Signs users in with a password. Every failure takes the same time, and counts against the limit.</summary>
public sealed class PasswordLogin(Passwords passwords, FailedLogins failures)
{
    /// <summary>The active user with this name and password; null when there is none.</summary>
    /// <typeparam name="TUser">Type of the stored users.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="name">What he signs in with.</param>
    /// <param name="password">His password.</param>
    /// <param name="find">Finds a user by what he signs in with.</param>
    /// <exception cref="Refusal">Too many have failed.</exception>
    public async Task<TUser?> Find<TUser>(HttpRequest request, string name, string password, Func<string, Task<TUser?>> find)
        where TUser : class, IAccount
    {
        failures.Check(name, request); // Who is refused anyway is not looked up.
        var user = await find(name);
        if (!await Verify(request, name, user?.PasswordHash, password))
            return null;
        if (user is { IsActive: true })
            return user;
        failures.Count(name, request);
        return null;
    }

    /// <summary>
    /// Whether the password belongs to the hash; a failure is counted. Of guesses that come all at once no more are looked at than would be one
    /// after the other, but for those that have a place already.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="name">What he signs in with.</param>
    /// <param name="hash">The stored hash; null when there is no such user.</param>
    /// <param name="password">His password.</param>
    /// <exception cref="Refusal">Too many have failed.</exception>
    public async Task<bool> Verify(HttpRequest request, string name, string? hash, string password)
    {
        failures.Check(name, request); // Who is refused anyway does not wait for a place.
        return await passwords.Verify(
            hash,
            password,
            first: () => failures.Check(name, request),
            failed: () => failures.Count(name, request),
            request.HttpContext.RequestAborted);
    }
}
