using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.PointOfSale.Users;

/// A new user as the front end's form sends one.
internal static class UserBody
{
    public static JsonObject New() => new()
    {
        ["username"] = "new_user",
        ["email"] = Unique.Email("user"),
        ["password"] = "secreto",
        ["first_name"] = "Juan",
        ["last_name"] = "Perez",
    };
}
