const ts=require('typescript');const path=require('path');const fs=require('fs');
const cfg=ts.parseJsonConfigFileContent(ts.readConfigFile('tsconfig.json',ts.sys.readFile).config,ts.sys,'.');
const host={getScriptFileNames:()=>cfg.fileNames,getScriptVersion:()=>'1',getScriptSnapshot:f=>fs.existsSync(f)?ts.ScriptSnapshot.fromString(fs.readFileSync(f,'utf8')):undefined,getCurrentDirectory:()=>process.cwd(),getCompilationSettings:()=>cfg.options,getDefaultLibFileName:o=>ts.getDefaultLibFilePath(o),fileExists:ts.sys.fileExists,readFile:ts.sys.readFile,readDirectory:ts.sys.readDirectory,directoryExists:ts.sys.directoryExists,getDirectories:ts.sys.getDirectories};
const ls=ts.createLanguageService(host);
for(const f of cfg.fileNames.filter(f=>/copy\/en\/[^/]+\.ts$/.test(f))){const sf=ls.getProgram().getSourceFile(f);
const visit=n=>{if(ts.isPropertyAssignment(n)){const rs=(ls.findReferences(f,n.name.getStart())||[]).flatMap(r=>r.references).filter(r=>!r.fileName.includes('/campaign/copy/')&&!r.fileName.includes('/tests/'));if(!rs.length)console.log(path.basename(f),sf.getLineAndCharacterOfPosition(n.getStart()).line+1,n.name.getText());}
ts.forEachChild(n,visit)};visit(sf)}
