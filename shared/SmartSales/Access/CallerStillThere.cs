using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Refusals;
using Mostrador.SmartSales.Users;

namespace Mostrador.SmartSales.Access;

/// <summary>Sees that what is written belongs to somebody.</summary>
internal static class CallerStillThere
{
    /// <summary>
    /// Relies on the caller's account: what he writes is stored before it is deleted, and goes with it, or not at all. Without it an order
    /// could be stored behind the deletion's back and hold its units for ever.
    /// </summary>
    /// <exception cref="Refusal">It was deleted or deactivated since he came in.</exception>
    public static async Task StillThere(this Caller caller, Transaction transaction) =>
        SignedIn.Active(await transaction.Find<User>(caller.Id));
}
