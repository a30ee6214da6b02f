using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Http;

namespace Mostrador.Kernel.Dialects.DjangoRest.Tokens;

/// <summary>A body that is one token, under a name of the contract's.</summary>
public sealed class TokenForm(string name)
{
    private readonly TextField _token = new(name, int.MaxValue);

    /// <summary>The fields, for the documentation.</summary>
    public IReadOnlyList<Field> Fields => [_token];

    /// <summary>The token, whatever it is worth.</summary>
    /// <exception cref="Refusals.Refusal">There is none.</exception>
    public string Read(RequestBody body, DjangoMessages messages)
    {
        var input = Input.Whole(body, messages);
        var token = input.Read(_token, "");
        input.Check();
        return token;
    }
}
