using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Dialects.FastApi.Fields;

namespace Mostrador.LocalSim.Users;

/// <summary>The user's id in paths.</summary>
internal static class UserPath
{
    private static readonly IntegerField UserId = new("user_id");

    /// <summary>The id, its error beside those of the rest of the request.</summary>
    public static long Read(string text, ValidationErrors errors) => Input.Path(UserId.Name, text, errors).Read(UserId);

    /// <summary>The id, where nothing else is read.</summary>
    public static long Read(string text)
    {
        var errors = new ValidationErrors();
        var id = Read(text, errors);
        errors.Check();
        return id;
    }
}
