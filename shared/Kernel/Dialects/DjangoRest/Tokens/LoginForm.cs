using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Http;

namespace Mostrador.Kernel.Dialects.DjangoRest.Tokens;

/// <summary>A body that is a login: a password, and what somebody signs in with under a name of the contract's.</summary>
public sealed class LoginForm(string name)
{
    private readonly TextField _login = new(name, int.MaxValue);
    private readonly TextField _password = new("password", int.MaxValue);

    /// <summary>The fields, for the documentation.</summary>
    public IReadOnlyList<Field> Fields => [_login, _password];

    /// <summary>What somebody signs in with, and his password.</summary>
    /// <exception cref="Refusals.Refusal">One of them is missing or blank.</exception>
    public (string Login, string Password) Read(RequestBody body, DjangoMessages messages)
    {
        var input = Input.Whole(body, messages);
        var read = (input.Read(_login, ""), input.Read(_password, ""));
        input.Check();
        return read;
    }
}
