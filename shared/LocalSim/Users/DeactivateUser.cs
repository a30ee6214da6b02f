using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.LocalSim.Access;

namespace Mostrador.LocalSim.Users;

/// <summary>Takes a user's access away (contract 11.4). He stays, with his name, his e-mail and what he did.</summary>
public sealed class DeactivateUser(Business business)
{
    /// <summary>Deactivates him, if he is active.</summary>
    public Task Run(Caller caller, string userId)
    {
        var id = UserPath.Read(userId);
        return business.Transact(async transaction =>
        {
            var user = await transaction.FindUserBy(id) ?? throw FastApiAnswer.NotFound("Usuario no encontrado");
            if (user.Id == caller.Id)
                throw FastApiAnswer.BadRequest("No puedes desactivar tu propio usuario");
            if (!user.IsActive)
                return;
            var inactive = user with { IsActive = false };
            await Administrators.Follow(transaction, user, inactive);
            transaction.Replace(inactive);
        });
    }
}
