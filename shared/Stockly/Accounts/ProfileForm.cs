using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Dialects.Stockly.Fields;
using Mostrador.Kernel.Http;

namespace Mostrador.Stockly.Accounts;

/// <summary>What a user may change of himself (contract, endpoint 8).</summary>
public static class ProfileForm
{
    private static readonly Field<string?> Phone = AccountFields.Phone("phone").OrNull();

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [AccountFields.PersonName, Phone];

    /// <summary>The user with what was sent.</summary>
    internal static User Read(RequestBody body, User current)
    {
        var input = Input.Of(body);
        var changed = current with
        {
            Name = input.Read(AccountFields.PersonName, current.Name),
            Phone = input.Read(Phone, current.Phone),
        };
        if (!input.HasAny(Fields))
            input.Break(AccountFields.NothingToChange);
        input.Check();
        return changed;
    }
}
