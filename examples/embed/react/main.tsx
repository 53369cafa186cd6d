import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { Calculator } from "./Calculator";

function Page() {
  const [npv, setNpv] = useState<number>();
  const [lang, setLang] = useState<"en" | "ru">("en");
  return (
    <>
      <button onClick={() => setLang(lang === "en" ? "ru" : "en")}>EN / RU</button>
      <output>{npv}</output>
      <Calculator lang={lang} preset="insurance" onChange={({ figures }) => setNpv(figures?.npv)} />
    </>
  );
}

createRoot(document.querySelector("#app") as HTMLElement).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
