namespace Mostrador.Api.Tests.McMatias.Permissions;

/// Who may call an operation (contract 2.1): how each kind of caller is answered.
/// <param name="Colleague">What a cashier of the branch gets that the thing belongs to; null = he passes.</param>
/// <param name="Stranger">What a cashier of another branch gets; null = he passes.</param>
public sealed record Who((int Status, string Body)? Colleague, (int Status, string Body)? Stranger)
{
    private static readonly (int, string) Forbidden = (403, Refused.Forbidden);

    /// Callers without a token, too; nobody looks at one.
    public static Who Everybody { get; } = new(null, null) { IsPublic = true };

    public static Who SignedIn { get; } = new(null, null);

    public static Who SuperAdmins { get; } = new(Forbidden, Forbidden);

    /// The branch itself may be seen by all and changed by those who work in it.
    public static Who OwnBranch { get; } = new(null, Forbidden);

    public bool IsPublic { get; private init; }

    /// For those of another branch it does not exist.
    public static Who OfBranch(string what) => new(null, (404, Refused.No(what)));
}
