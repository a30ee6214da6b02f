using Mostrador.Stockly.Accounts;

namespace Mostrador.Stockly.Access;

/// <summary>Who makes a request: the stored user and session, read on this request.</summary>
/// <param name="User">The user.</param>
/// <param name="Session">The session that his token belongs to.</param>
public sealed record Caller(User User, Session Session);

/// <summary>A caller in a company that he belongs to, with his role there, read on this request.</summary>
/// <param name="User">The user.</param>
/// <param name="Session">The session that his token belongs to.</param>
/// <param name="CompanyId">The company: the active one, or that of the path.</param>
/// <param name="Role">His role in it.</param>
public sealed record Member(User User, Session Session, string CompanyId, string Role);
