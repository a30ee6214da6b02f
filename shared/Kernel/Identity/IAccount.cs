namespace Mostrador.Kernel.Identity;

/// <summary>What signing in needs to know of a stored user.</summary>
public interface IAccount
{
    /// <summary>The integer id.</summary>
    long Id { get; }

    /// <summary>Salted slow hash.</summary>
    string PasswordHash { get; }

    /// <summary>Whether he may sign in.</summary>
    bool IsActive { get; }
}
