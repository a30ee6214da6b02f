using Mostrador.Kernel.Identity;

namespace Mostrador.Kernel.Tests.Support;

/// <summary>A stored user of no module.</summary>
internal sealed record Account(long Id, string PasswordHash = "", bool IsActive = true) : IAccount;
