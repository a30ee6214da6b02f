using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Refusals;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Identity;

public sealed class SignedInTests
{
    [Fact]
    public void Only_who_is_there_and_active_is_let_in()
    {
        var ana = new Account(7);

        Assert.Same(ana, SignedIn.Active(ana));
        Assert.Equal(new UserGone(), Assert.Throws<Refusal>(() => SignedIn.Active<Account>(null)).Reason);
        Assert.Equal(new UserInactive(), Assert.Throws<Refusal>(() => SignedIn.Active(ana with { IsActive = false })).Reason);
    }
}
